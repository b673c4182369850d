/// Tells notes from tasks under a heading such as “Prevention” or “Corrective measures”.
///
/// Some authors list there what is to be done, others what guards against it by now: “The deploy
/// runs a smoke test”. A note that is read as a task would be asked for an owner and a date.
/// Only English is judged; in other languages every item stays a task.
enum PreventionNote {
  /// Whether a section's title leaves open which of the two its list holds.
  static func isOpen(_ title: String) -> Bool {
    let words = Set(title.words)
    return !words.isDisjoint(with: [
      "prevent", "preventing", "prevention", "preventive", "preventative", "measure", "measures",
      "recurrence",
    ]) && words.isDisjoint(with: ["action", "actions", "task", "tasks", "step", "steps"])
  }

  /// Whether an item without a box, owner or date describes what is or was done.
  static func isNote(_ inlines: [Inline]) -> Bool {
    let text = inlines.plainText.trimmed
    let (label, rest) = parts(inlines)
    if asks(label ?? text) { return false }
    if let label {
      // `Alerting: page on an empty queue`, and `Test guard: the build fails without it`.
      if asks(rest, alsoNouns: true) { return false }
      return begins(rest) || startsWithCode(inlines, after: label) || isLong(rest)
    }
    if asks(text, alsoNouns: true) { return false }
    return begins(text) || isPast(text) || startsWithCode(inlines, after: nil) || isLong(text)
  }

  /// The label before a colon or dash, and what follows; all of it is `rest` where there is none.
  private static func parts(_ inlines: [Inline]) -> (label: String?, rest: String) {
    let text = inlines.plainText.trimmed
    if case .strong(let inner)? = inlines.first, inlines.count > 1 {
      let label = inner.plainText
      return (label, Array(inlines.dropFirst()).plainText.trimmingStart(isJoint))
    }
    for joint in [": ", " — ", " – ", " - "] {
      guard let range = text.firstRange(of: joint) else { continue }
      let label = String(text[..<range.lowerBound])
      if label.split(separator: " ").count <= 4 {
        return (label, String(text[range.upperBound...]))
      }
    }
    return (nil, text)
  }

  private static func isJoint(_ character: Character) -> Bool {
    character.isWhitespace || ":.—–-".contains(character)
  }

  private static func firstWord(_ text: String) -> String {
    (text.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? "").folded
      .replacing("’", with: "'").trimming { !($0.isLetter || $0 == "'") }
  }

  /// Whether a text begins as a task does: with what to do.
  private static func asks(_ text: String, alsoNouns: Bool = false) -> Bool {
    let word = firstWord(text)
    return verbs.contains(word) || alsoNouns && verbsAndNouns.contains(word)
  }

  /// Whether it begins as a sentence about something, or as a rule for all times.
  private static func begins(_ text: String) -> Bool { sentenceStarts.contains(firstWord(text)) }

  /// `Enforced the limit`: it was done.
  private static func isPast(_ text: String) -> Bool {
    let word = firstWord(text)
    return word.count > 4 && word.hasSuffix("ed") && !word.hasSuffix("eed")
  }

  private static func startsWithCode(_ inlines: [Inline], after label: String?) -> Bool {
    guard let label else {
      if case .code? = inlines.first { return true }
      return false
    }
    var before = ""
    for inline in inlines {
      if case .code = inline {
        let gap = before.trimmed.trimming(isJoint)
        return gap == label.trimmed.trimming(isJoint)
      }
      before += [inline].plainText
    }
    return false
  }

  /// Several sentences, or one that is longer than tasks are.
  private static func isLong(_ text: String) -> Bool {
    if text.split(whereSeparator: \.isWhitespace).count > 25 { return true }
    var isEnd = false
    for (character, next) in zip(text, text.dropFirst()) {
      if isEnd, character.isWhitespace, next.isUppercase { return true }
      if !(isEnd && character.isWhitespace) { isEnd = ".!?".contains(character) }
    }
    return false
  }

  /// Verbs that are no nouns, as far as tasks go.
  private static let verbs: Set<String> = [
    "add", "adopt", "allow", "apply", "assign", "automate", "avoid", "build", "communicate",
    "conduct", "configure", "consider", "create", "decide", "define", "deploy", "deprecate",
    "develop", "disable", "educate", "enable", "enforce", "enhance", "ensure", "establish",
    "evaluate", "expand", "explore", "extend", "finish", "harden", "implement", "improve",
    "include", "increase", "inspect", "install", "instrument", "integrate", "introduce",
    "investigate", "isolate", "keep", "look", "make", "migrate", "move", "need", "notify",
    "pending", "prepare", "prohibit", "propose", "provide", "publish", "raise", "reduce",
    "refactor", "remove", "rename", "replace", "require", "research", "restrict", "revisit",
    "rewrite", "rotate", "run", "schedule", "separate", "set", "simplify", "split", "store",
    "strengthen", "switch", "teach", "tighten", "todo", "train", "tune", "turn", "upgrade", "use",
    "validate", "verify", "write",
  ]

  /// Verbs that may as well be the name of something: `Test guard`, `Alert rules`.
  private static let verbsAndNouns: Set<String> = [
    "alert", "audit", "block", "change", "check", "clean", "document", "fix", "force", "guard",
    "limit", "log", "monitor", "name", "patch", "pin", "plan", "put", "record", "report", "review",
    "scale", "share", "stop", "stress", "test", "track", "update",
  ]

  private static let sentenceStarts: Set<String> = [
    "a", "all", "always", "an", "any", "as", "because", "both", "do", "don't", "each", "every",
    "from", "he", "if", "in", "it", "it's", "never", "no", "now", "once", "or", "our", "since",
    "some", "that", "the", "their", "there", "these", "they", "this", "those", "we", "when",
    "whenever", "while", "with",
  ]
}
