/// The action register: every task of every post-mortem, by state and due date.
struct ActionsPage: PageView {
  static let template = "actions"

  let frame: Frame
  /// The register as a CSV file.
  let csv: String
  let total: Int
  let groups: [Group]

  struct Group: Sendable {
    let id: String
    let label: String
    let meaning: String
    let rows: [Row]
    let count: Int
    let isFilled: Bool
  }

  struct Row: Sendable {
    let action: Link
    let text: String
    let owner: String?
    let due: String?
    let completed: String?
    let status: String?
    let postMortem: Link
  }

  private enum State: String, CaseIterable {
    case overdue, open, done, dropped
  }

  init(_ map: SiteMap) {
    let path = SiteMap.actions
    frame = Frame(map, path: path, title: "Actions")
    csv = map.csv("action-items", from: path)
    let rows = map.evidence.postMortems.flatMap { postMortem in
      postMortem.actionItems.map { Self.row($0, of: postMortem, map, from: path) }
    }
    total = rows.count
    let asOf = map.evidence.asOf.iso
    groups = State.allCases.map { state in
      let meaning =
        switch state {
        case .overdue: "Not finished, and due before \(asOf)."
        case .open: "Not finished, and not overdue: due on \(asOf) or later, or without a due date."
        case .done: "Said to be finished."
        case .dropped: "Said not to be done any more."
        }
      // Without a date a task comes last.
      let sorted = rows.filter { $0.state == state }.map(\.row).sorted {
        ($0.due ?? "~", $0.action.label) < ($1.due ?? "~", $1.action.label)
      }
      return Group(
        id: state.rawValue, label: state.rawValue, meaning: meaning, rows: sorted,
        count: sorted.count, isFilled: !sorted.isEmpty)
    }
  }

  private static func row(
    _ item: ActionItem, of postMortem: PostMortem, _ map: SiteMap, from page: String
  ) -> (state: State, row: Row) {
    let isOverdue = item.state == .open && item.dueDay.map(map.evidence.isPast) ?? false
    let state: State =
      switch item.state {
      case .open: isOverdue ? .overdue : .open
      case .done: .done
      case .dropped: .dropped
      }
    let owner = item.owner.map { map.configuration.person($0.value)?.name ?? $0.value }
    let row = Row(
      action: Link(
        label: postMortem.subjectID(item), href: map.href(item.span, from: page) ?? ""),
      text: item.text, owner: owner, due: item.due?.value, completed: item.completed?.value,
      status: item.status?.value,
      postMortem: Link(
        label: postMortem.document.title,
        href: map.href(document: postMortem.path, from: page) ?? ""))
    return (state, row)
  }
}
