/// What records share: the document they are read from and typed access to its front matter.
public protocol Record: Sendable {
  var document: Document { get }
}

extension Record {
  /// The id as written, or the file's path where there is none.
  public var id: String { document.frontMatter.text("id")?.value ?? document.path }
  /// Where to point for a value that is missing: the id's line, else the document's top.
  public var place: Span { document.frontMatter.root.entry("id")?.value.span ?? document.top }
  public var path: String { document.path }

  func text(_ key: String) -> Located<String>? { document.frontMatter.text(key) }
  func day(_ key: String) -> Located<Day>? { document.frontMatter.day(key) }
  func instant(_ key: String) -> Located<Instant>? { document.frontMatter.instant(key) }
}

extension FrontMatter {
  /// The real date under a key; nil where it is missing or no date.
  func day(_ key: String) -> Located<Day>? { root.day(key) }
  /// The instant under a key; nil where it is missing, has no zone or is none.
  func instant(_ key: String) -> Located<Instant>? {
    text(key).flatMap { text in Instant(iso: text.value).map { Located($0, text.span) } }
  }
}

extension Located<YAMLValue> {
  func day(_ key: String) -> Located<Day>? {
    self[key]?.text.flatMap { text in
      Day(iso: text.value.trimmed).map { Located<Day>($0, text.span) }
    }
  }

  func string(_ key: String) -> Located<String>? { self[key]?.text?.map(\.trimmed) }
}
