import Testing

/// A text that the log of the tests calls by a name, because some have a hundred thousand lines.
struct LongText: Sendable, CustomStringConvertible, CustomTestStringConvertible {
  let name: String
  let text: String

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  /// Called by its beginning.
  init(_ text: String) { self.init(String(text.prefix(60)), text) }

  var description: String { name }
  var testDescription: String { name }
}
