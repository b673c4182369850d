/// Why no playbook answers for a record.
public enum PlaybookGap: Sendable {
  /// Neither its folder nor one above has a playbook.
  case none
  /// The name that the record gives is no playbook's.
  case unknown(Located<String>, nearest: String?)
  /// The first version came into force after the record's day.
  case later(Playbook, from: Located<Day>)

  /// For a message, without a subject before or a full stop behind.
  var words: String {
    switch self {
    case .none: "no playbook stands in its folder or above"
    case .unknown(let name, _): "“\(name.value)” is no playbook of the content"
    case .later(let first, let from): "\(first.id) is in force only from \(from.value.iso) on"
    }
  }

  /// Where the first version says when it begins.
  var notes: [Finding.Note] {
    guard case .later(_, let from) = self else { return [] }
    return [Finding.Note("the first version begins here", at: from.span)]
  }

  var help: String {
    switch self {
    case .none: "add the playbook (type: playbook)"
    case .unknown(_, let nearest):
      nearest.map { "did you mean “\($0)”?" } ?? "add it, or take “playbook” out"
    case .later(_, let from):
      "add the version of that day, with its “effective_from”; if there was none, "
        + "“--since \(from.value.iso)” lets earlier records fail nothing"
    }
  }
}
