/// The action register: every task of every post-mortem, by state and due date, by owner and system.
struct ActionsPage: PageView {
  static let template = "actions"

  let frame: Frame
  /// The register as a CSV file.
  let csv: String
  let total: Int
  let jumps: [Jump]
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
    let pager: Pager?
    let count: Int
    let isFilled: Bool
  }

  struct Jump: Sendable {
    let number: Int
    let label: String
    let jumpHref: String
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
    self.init(.first(of: SiteMap.actions), map.actions.lists, map)
  }

  init(_ part: ListPart, _ lists: [LongList<ActionPlaces.Row>], _ map: SiteMap) {
    let path = part.path
    frame = part.frame(map, title: "Actions")
    csv = map.csv("action-items", from: path)
    let register = map.actions.register
    total = register.rows.count
    let asOf = map.evidence.asOf.iso
    groups = zip(ActionRegister.State.allCases, lists).compactMap { state, list in
      guard let rows = list.rows(on: part) else { return nil }
      return Group(
        id: list.id, label: state.rawValue, meaning: state.meaning(asOf),
        rows: rows.map { Row($0.row, anchor: $0.anchor, map, from: path) },
        pager: list.pager(on: part), count: list.rows.count, isFilled: !rows.isEmpty)
    }
    jumps = zip(ActionRegister.State.allCases, lists).map { state, list in
      Jump(
        number: list.rows.count, label: state.rawValue,
        jumpHref: SiteMap.href(SiteMap.actions, fragment: list.id, from: path))
    }
    tables =
      !part.isFirst
      ? []
      : [
        Table("By owner", "Owner", register, register.byOwner) { $0 ?? "no owner" },
        Table("By system", "System", register, register.bySystem) { map.systemName($0 ?? "") },
      ]
    drillActions = map.evidence.drills.reduce(0) { $0 + $1.actionItems.count }
    drillsHref = SiteMap.href(SiteMap.drills, from: path)
  }
}

/// Where each task stands on the pages of the register.
struct ActionPlaces: Sendable {
  let register: ActionRegister
  /// A list for each state, in their order.
  let lists: [LongList<Row>]
  /// The rules about a task that do not hold, or are not decided; the tasks of several documents
  /// may have one id.
  private let unsettled: [Subject: [SiteMap.Entry]]
  /// The pages of rows that are on no first part of a list, by anchor.
  private let pages: [String: String]

  struct Row: Sendable {
    let row: ActionRegister.Row
    let anchor: String
  }

  init(_ evidence: Evidence, _ entries: [SiteMap.Entry], perPage: Int) {
    register = ActionRegister(evidence)
    var anchors = PageAnchors()
    var lists: [LongList<Row>] = []
    var pages: [String: String] = [:]
    for state in ActionRegister.State.allCases {
      let rows = register.rows(state).map {
        Row(row: $0, anchor: anchors.unique("action:" + $0.id.anchorPart))
      }
      let list = LongList(state.anchor, rows, perPage: perPage)
      for part in ListPart.all(of: SiteMap.actions, [list]) where !part.isFirst {
        for row in list.rows(on: part) ?? [] { pages[row.anchor] = part.path }
      }
      lists.append(list)
    }
    self.lists = lists
    self.pages = pages
    unsettled = Dictionary(
      grouping: entries.filter { $0.rule.code.hasPrefix("ACT-") && $0.needsAttention },
      by: \.verdict.subject)
  }

  func unsettled(_ row: ActionRegister.Row) -> [SiteMap.Entry] {
    unsettled[.action(row.item, of: row.postMortem)] ?? []
  }

  /// The link to a task's row.
  func href(_ id: String, from page: String) -> String {
    let anchor = "action:" + id.anchorPart
    return SiteMap.href(pages[anchor] ?? SiteMap.actions, fragment: anchor, from: page)
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
    _ row: ActionRegister.Row, anchor: String, _ map: SiteMap, from page: String
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
    marks = map.actions.unsettled(row).worstFirst.map { Ruling($0, map, from: page) }
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
