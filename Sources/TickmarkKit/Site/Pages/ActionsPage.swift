/// The action register: every task of every post-mortem, by state and due date, by owner and system.
struct ActionsPage: PageView {
  static let template = "actions"

  let frame: Frame
  /// The register as a CSV file.
  let csv: String
  let total: Int
  let groups: [Group]
  let tables: [Table]
  /// Tasks of drills, which stand with their drills.
  let drillActions: Int
  let drillsHref: String

  struct Group: Sendable {
    let id: String
    let label: String
    let meaning: String
    let rows: [Row]
    let count: Int
    let isFilled: Bool
  }

  struct Row: Sendable {
    let anchor: String
    let action: Link
    let text: String
    let owner: String?
    let due: String?
    let completed: String?
    /// `12 days late`; nil where it is not.
    let late: String?
    let status: String?
    let proof: HTML?
    let system: String
    let postMortem: Link
    /// Rules about it that do not hold, or are not decided.
    let marks: [Ruling]
  }

  /// The states of all tasks, counted by something.
  struct Table: Sendable {
    let id: String
    let heading: String
    let column: String
    let states: [String]
    let lines: [Line]
    let sums: [Cell]
    let sum: Int
  }

  struct Line: Sendable {
    let name: String
    let cells: [Cell]
    let sum: Int
  }

  struct Cell: Sendable {
    let number: Int
    /// Nil for zero.
    let href: String?
  }

  init(_ map: SiteMap) {
    let path = SiteMap.actions
    frame = Frame(map, path: path, title: "Actions")
    csv = map.csv("action-items", from: path)
    let register = ActionRegister(map.evidence)
    total = register.rows.count
    let unsettled = Dictionary(
      grouping: map.entries.filter {
        $0.rule.code.hasPrefix("ACT-")
          && [.deviation, .undetermined, .excepted].contains($0.outcome)
      }, by: \.verdict.subject.id.folded)
    var anchors = PageAnchors()
    let asOf = map.evidence.asOf.iso
    groups = ActionRegister.State.allCases.map { state in
      let rows = register.rows(state).map { row in
        let anchor = anchors.unique("action:" + row.id.anchorPart)
        return Row(row, anchor: anchor, unsettled[row.id.folded] ?? [], map, from: path)
      }
      return Group(
        id: state.anchor, label: state.rawValue, meaning: state.meaning(asOf), rows: rows,
        count: rows.count, isFilled: !rows.isEmpty)
    }
    tables = [
      Table("By owner", "Owner", register, register.byOwner) { $0 ?? "no owner" },
      Table("By system", "System", register, register.bySystem) { map.systemName($0 ?? "") },
    ]
    drillActions = map.evidence.drills.reduce(0) { $0 + $1.actionItems.count }
    drillsHref = SiteMap.href(SiteMap.drills, from: path)
  }
}

extension ActionRegister.State {
  fileprivate var anchor: String { rawValue.replacing(" ", with: "-") }

  fileprivate func meaning(_ asOf: String) -> String {
    switch self {
    case .overdue: "Not finished, and due before \(asOf)."
    case .open: "Not finished, and not overdue: due on \(asOf) or later, or without a due date."
    case .doneLate: "Finished after its due date."
    case .done: "Said to be finished; where both dates are written, not after the due date."
    case .dropped: "Said not to be done any more."
    }
  }
}

extension ActionsPage.Table {
  fileprivate init(
    _ heading: String, _ column: String, _ register: ActionRegister,
    _ groups: [ActionRegister.Group], name: (String?) -> String
  ) {
    let all = ActionRegister.State.allCases
    func cells(_ count: (ActionRegister.State) -> Int) -> [ActionsPage.Cell] {
      all.map { state in
        let number = count(state)
        return ActionsPage.Cell(number: number, href: number == 0 ? nil : "#" + state.anchor)
      }
    }
    id = heading.lowercased().replacing(" ", with: "-")
    self.heading = heading
    self.column = column
    states = all.map(\.rawValue)
    lines = groups.map { group in
      ActionsPage.Line(
        name: name(group.name), cells: cells { group.count($0) }, sum: group.total)
    }
    sums = cells { register.count($0) }
    sum = register.rows.count
  }
}

extension ActionsPage.Row {
  fileprivate init(
    _ row: ActionRegister.Row, anchor: String, _ unsettled: [SiteMap.Entry], _ map: SiteMap,
    from page: String
  ) {
    self.anchor = anchor
    action = Link(label: row.id, href: map.href(row.item.span, from: page) ?? "")
    text = row.item.text
    owner = row.owner
    due = row.item.due?.value
    completed = row.item.completed?.value
    late = row.daysLate.map { "\(counted($0, "day")) late" }
    status = row.item.status?.value
    proof = map.proof(of: row.item, in: row.postMortem.path, from: page)
    system = map.systemName(row.system)
    postMortem = Link(
      label: row.postMortem.document.title,
      href: map.href(document: row.postMortem.path, from: page) ?? "")
    marks = unsettled.worstFirst.map { Ruling($0, map, from: page) }
  }
}

extension SiteMap {
  /// What shows that a task was done: its links, under the words that its author gave them.
  func proof(of item: ActionItem, in document: String, from page: String) -> HTML? {
    guard let evidence = item.evidence else { return nil }
    guard item.links.count == 1, let target = item.links.first else {
      return reference(evidence.value, in: document, from: page)
    }
    return reference(evidence.value, to: target, in: document, from: page)
  }
}
