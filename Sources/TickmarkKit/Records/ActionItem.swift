/// A task that came out of an incident.
///
/// A class that knows its days and state, because twenty rules ask each item for them.
public final class ActionItem: Sendable {
  /// Stable within its document: `A1`, `A2` … in the order written, unless it has its own id.
  public let id: String
  public let text: String
  /// The owner as written; nil where there is no such column or mention, or it is empty.
  public let owner: Located<String>?
  public let due: Located<String>?
  public let status: Located<String>?
  public let completed: Located<String>?
  /// Links and references that show it was done.
  public let evidence: Located<String>?
  public let links: [String]
  /// What the item does (prevent, detect, mitigate …), where a column says so.
  public let kind: Located<String>?
  public let priority: Located<String>?
  /// Due dates that were struck out in favor of a later one, in the order written.
  public let earlierDue: [Located<String>]
  public let span: Span
  /// The due date, where it is one.
  public let dueDay: Day?
  public let completedDay: Day?
  /// Whether the item is said to be finished: by its status, its checkbox or a completion date.
  public let state: State

  init(
    id: String, text: String, owner: Located<String>?, due: Located<String>?,
    status: Located<String>?, completed: Located<String>?, evidence: Located<String>?,
    links: [String], kind: Located<String>? = nil, priority: Located<String>? = nil,
    earlierDue: [Located<String>] = [], span: Span
  ) {
    self.id = id
    self.text = text
    self.owner = owner
    self.due = due
    self.status = status
    self.completed = completed
    self.evidence = evidence
    self.links = links
    self.kind = kind
    self.priority = priority
    self.earlierDue = earlierDue
    self.span = span
    dueDay = due.flatMap { Day(iso: $0.value) ?? Day(english: $0.value) }
    completedDay = completed.flatMap { Day(iso: $0.value) }
    state = status == nil && completedDay != nil ? .done : State(of: status?.value)
  }

  public enum State: String, Sendable {
    case open, done, dropped

    /// What a status says; open where there is none.
    init(of status: String?) {
      let word = status?.folded ?? ""
      if word == "n/a" || Self.droppedWords.contains(where: { word.holds(word: $0) }) {
        self = .dropped
      } else if Self.openBeginnings.contains(where: word.hasPrefix) || word.holds(word: "not done")
        || word.holds(word: "not started") || word.holds("未")
      {
        self = .open
      } else if Self.doneWords.contains(where: { word.holds(word: $0) })
        || Self.doneMarks.contains(where: { word.holds($0) })
      {
        self = .done
      } else {
        self = .open
      }
    }

    static let doneWords = [
      "done", "complete", "completed", "closed", "resolved", "fixed", "merged", "shipped",
      "finished", "deployed", "implemented", "erledigt", "abgeschlossen", "hecho", "hecha",
      "completado", "completada", "feito", "feita", "concluído", "concluída", "concluido",
      "concluida", "fait", "terminé", "terminée",
    ]
    static let doneMarks = ["✅", "☑", "✔", "✓", "🗹", "完了", "済", "已完成"]
    /// `Not yet merged`, `Partially done`, `To be closed`.
    static let openBeginnings = ["not ", "to be ", "partial", "nearly ", "almost ", "half "]
    static let droppedWords = [
      "dropped", "won't do", "wont do", "canceled", "cancelled", "rejected", "accepted risk",
      "accepted-risk", "obsolete", "superseded",
    ]
  }
}
