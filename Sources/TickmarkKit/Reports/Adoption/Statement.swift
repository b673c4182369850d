/// What a document says of itself: a label of `StatedLabels` with its value.
struct Statement: Sendable {
  /// The label, folded.
  let label: String
  /// The value as a reader sees it.
  let value: String
  /// The values where the label has several, as in a list of front matter.
  var values: [String] = []
  /// What stands in parentheses behind the label, such as `UTC`.
  var aside: String?
  /// Whether the text goes on in a line that was not read.
  var isCut = false
  /// The line it stands on.
  let span: Span
  /// Where it stands, for people: `front matter`, `line 3` is added by the report.
  let origin: Origin

  enum Origin: String, Sendable {
    case frontMatter = "front matter"
    case label = "label"
    case table = "table"
    case heading = "heading"
    case title = "title"
    case fileName = "file name"
    case timeline = "timeline"
    case sentence = "sentence"
    case content = "content"
  }
}
