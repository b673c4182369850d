/// A mark before a task's text that says how it stands: `✅ Raise the limit`, `⬜ Write the guide`,
/// `[DONE] Add an alert`, `DONE 2026-04-02 — Add an alert`.
struct ActionMark {
  /// The mark as written.
  let status: String
  let rest: String
  /// What stands between the state and the text, such as a date.
  var aside = ""

  init?(_ text: String) {
    let text = text.trimmed
    if let (state, aside, rest) = Self.leadingState(text) {
      status = state
      self.aside = aside
      self.rest = rest
    } else if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      let inside = text[..<end].dropFirst()
      guard Self.isState(String(inside)) else { return nil }
      status = inside.trimmed
      rest = text[end...].dropFirst().trimmed
    } else {
      guard let first = text.first, let scalar = first.unicodeScalars.first,
        Self.signs.contains(scalar)
      else { return nil }
      status = String(first)
      rest = text.dropFirst().trimmed
    }
  }

  /// `Done: add an alert`, `DONE 2026-04-02 — add an alert`, `TODO due 2026-05-01 – add an alert`.
  private static func leadingState(
    _ text: String
  ) -> (state: String, aside: String, rest: String)? {
    for joint in [": ", " — ", " – ", " - "] {
      guard let range = text.firstRange(of: joint) else { continue }
      let head = String(text[..<range.lowerBound])
      let rest = String(text[range.upperBound...]).trimmed
      guard head.count <= 40, !rest.isEmpty else { continue }
      if isState(head), head.folded != "yes" { return (head, "", rest) }
      // Words between the state and the dash are a date, else they belong to the text.
      guard let space = head.firstIndex(of: " "), isState(String(head[..<space])) else { continue }
      let aside = head[space...].trimmed
      let words = aside.split(separator: " ")
      guard let last = words.last, Day(iso: String(last)) != nil, words.count <= 2 else { continue }
      return (String(head[..<space]), aside, rest)
    }
    return nil
  }

  private static let signs: Set<Unicode.Scalar> = [
    "✅", "☑", "✔", "✓", "🗹", "⬜", "☐", "🔲", "◻", "□", "❌", "⏳", "🚧", "🔄",
  ]

  /// Whether the text is nothing but a state.
  static func isState(_ text: String) -> Bool { states.contains(text.folded) }

  private static let states: Set<String> = [
    "done", "open", "in progress", "completed", "complete", "closed", "wip", "to do", "todo",
    "implemented", "resolved", "yes", "not started", "n/a", "完了", "対応済", "対応済み", "済", "未着手", "対応中",
    "已完成", "未完成", "进行中", "erledigt", "offen", "hecho", "hecha", "completado", "completada",
    "pendiente", "feito", "feita", "concluído", "concluída", "pendente", "fait", "terminé",
    "à faire",
  ]

  /// Whether a status says that its task is yet to be done.
  static func isPending(_ status: String) -> Bool {
    let status = status.folded.trimming { !($0.isLetter || $0.isNumber) }
    return pending.contains { status == $0 || status.hasPrefix($0 + " ") }
  }

  private static let pending: Set<String> = [
    "open", "in progress", "wip", "to do", "todo", "not started", "pending", "planned", "proposed",
    "scheduled", "backlog", "未着手", "対応中", "未完成", "进行中", "offen", "geplant", "in arbeit",
    "pendiente", "en curso", "planificado", "pendente", "em andamento", "planejado", "à faire",
    "en cours", "prévu",
  ]

  /// Whether a text is one of a template's blanks, `[description]`, `...`, `TBD`, `YYYY-MM-DD`, or
  /// says that there is nothing: `N/A`, `None`.
  static func isBlank(_ text: String) -> Bool {
    let text = text.trimming { ".*_` ".contains($0) }
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return true }
    if blanks.contains(text.folded) { return true }
    for (open, close) in [("[", "]"), ("<", ">"), ("{", "}")]
    where text.hasPrefix(open) && text.hasSuffix(close) {
      let inside = String(text.dropFirst().dropLast())
      // `[OPS-12]` and `[Limits]<br>[Alerts]` are something.
      let isOne = !inside.contains(Character(close)) || open == "{"
      return isOne && !inside.holds("://") && !isTicket(inside)
    }
    return false
  }

  private static let blanks: Set<String> = [
    "tbd", "tba", "tbc", "todo", "n/a", "none", "nothing", "no actions", "no action items",
    "none at this time", "no action required", "no action needed", "no further action",
    "no further actions", "no further action required", "no further action needed", "keine",
    "aucun", "aucune", "ninguna", "ninguno", "nenhuma", "nenhum", "geen", "nessuna", "なし", "无",
    "yyyy-mm-dd", "dd/mm/yyyy", "mm/dd/yyyy", "tt.mm.jjjj", "aaaa-mm-jj", "aaaa-mm-dd", "hh:mm",
  ]

  /// A tracker's key, or its number.
  private static func isTicket(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && !text.contains(" ")
  }
}
