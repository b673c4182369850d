/// Every action item of every post-mortem in exactly one state, so that totals tie.
public struct ActionRegister: Sendable {
  public let rows: [Row]

  /// What became of a task at the as-of date.
  public enum State: String, Sendable, CaseIterable {
    /// Not finished, and due before the as-of date.
    case overdue
    /// Not finished, and not overdue: due later, or without a due date.
    case open
    /// Finished after its due date.
    case doneLate = "done late"
    /// Finished; where both dates are written, not after the due date.
    case done
    /// Said not to be done any more.
    case dropped
  }

  /// One task.
  public struct Row: Sendable {
    public let id: String
    public let item: ActionItem
    public let postMortem: PostMortem
    public let incident: Incident?
    public let state: State
    /// The owner's full name where the roster knows it, else as written; nil for none.
    public let owner: String?
    /// The folder of the playbook that answers for the incident.
    public let system: String
    /// Days past the due date at the as-of date, or at completion; nil where it is not late.
    public let daysLate: Int?
  }

  /// How many tasks of one owner or system are in each state.
  public struct Group: Sendable {
    /// Nil for tasks without an owner.
    public let name: String?
    public let counts: [State: Int]
    public var total: Int { counts.values.reduce(0, +) }
    public func count(_ state: State) -> Int { counts[state] ?? 0 }
  }

  public init(_ evidence: Evidence) {
    let incidents = Dictionary(
      evidence.incidents.compactMap { incident in
        incident.postMortem.map { ($0.path, incident) }
      }, uniquingKeysWith: { first, _ in first })
    rows = evidence.postMortems.flatMap { postMortem in
      postMortem.actionItems.map { item in
        let incident = incidents[postMortem.path]
        let state = State(item, asOf: evidence.asOf)
        return Row(
          id: postMortem.subjectID(item), item: item, postMortem: postMortem, incident: incident,
          state: state,
          owner: item.owner.map { evidence.configuration.person($0.value)?.name ?? $0.value },
          system: incident.flatMap { $0.playbook?.path.folder } ?? postMortem.path.folder,
          daysLate: state.isLate ? item.daysLate(asOf: evidence.asOf) : nil)
      }
    }
  }

  public func count(_ state: State) -> Int { rows.count { $0.state == state } }

  /// The rows in a state, by due date; without one a task comes last.
  public func rows(_ state: State) -> [Row] {
    rows.filter { $0.state == state }.sorted {
      ($0.item.dueDay?.iso ?? "~", $0.id) < ($1.item.dueDay?.iso ?? "~", $1.id)
    }
  }

  public var byOwner: [Group] { groups(\.owner) }
  public var bySystem: [Group] { groups { $0.system } }

  /// The groups by name; tasks without one come last.
  private func groups(_ name: (Row) -> String?) -> [Group] {
    Dictionary(grouping: rows, by: name).map { name, rows in
      Group(name: name, counts: Dictionary(grouping: rows, by: \.state).mapValues(\.count))
    }
    .sorted { left, right in
      guard let leftName = left.name, let rightName = right.name else { return left.name != nil }
      return leftName < rightName
    }
  }
}

extension ActionRegister.State {
  init(_ item: ActionItem, asOf: Day) {
    switch item.state {
    case .dropped: self = .dropped
    case .open: self = item.dueDay.map { $0 < asOf } ?? false ? .overdue : .open
    case .done: self = item.daysLate(asOf: asOf).map { $0 > 0 } ?? false ? .doneLate : .done
    }
  }

  var isLate: Bool { self == .overdue || self == .doneLate }
}

extension ActionItem {
  /// Days from the due date to completion or, while it is open, to the as-of date; negative before
  /// it, nil where a date is missing or it was dropped.
  public func daysLate(asOf: Day) -> Int? {
    guard let due = dueDay else { return nil }
    switch state {
    case .open: return asOf - due
    case .done: return completedDay.map { $0 - due }
    case .dropped: return nil
    }
  }
}
