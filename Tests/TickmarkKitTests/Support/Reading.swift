@testable import TickmarkKit

/// A document made of this text.
func document(_ text: String, path: String = "test.md") -> Document {
  Document(SourceFile(path: path, text: text))
}

/// `line:column «text»`: a place as a person would check it.
func shown(_ span: Span) -> String {
  "\(span.start.line):\(span.start.column) «\(span.text)»"
}
