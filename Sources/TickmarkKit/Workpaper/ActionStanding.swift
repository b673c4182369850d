/// Where an action item stands at the as-of date.
public enum ActionStanding: String, Sendable, CaseIterable {
  case overdue, open, done, dropped
}

extension ActionItem {
  /// Overdue is what is not finished and was due before the as-of date.
  public func standing(asOf: Day) -> ActionStanding {
    switch state {
    case .open: dueDay.map { $0 < asOf } ?? false ? .overdue : .open
    case .done: .done
    case .dropped: .dropped
    }
  }

  /// Days after the due date on which it was finished or, while it is open, that have passed at the
  /// as-of date; negative before it, nil where a date is missing or it was dropped.
  public func daysLate(asOf: Day) -> Int? {
    guard let due = dueDay else { return nil }
    switch state {
    case .open: return asOf - due
    case .done: return completedDay.map { $0 - due }
    case .dropped: return nil
    }
  }
}
