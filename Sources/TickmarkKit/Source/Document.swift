/// One markdown file as written: front matter and blocks, each with its place.
///
/// Documents and the records made of them are classes because thousands of verdicts hold them.
public final class Document: Sendable {
  public let source: SourceFile
  public let frontMatter: FrontMatter
  public let blocks: [Block]
  public let sections: [Section]
  /// Labeled values of the body, in its order.
  let fields: [Field]
  /// What could not be read of it.
  public let problems: [Finding]

  public init(_ source: SourceFile, problems: [Finding] = []) {
    let frontMatter = FrontMatter.read(source)
    let (blocks, found) = Markdown.parse(source, from: frontMatter.bodyStart)
    self.source = source
    self.frontMatter = frontMatter
    self.blocks = blocks
    self.sections = blocks.outline()
    self.fields = blocks.fields
    self.problems =
      problems + frontMatter.problems + found.map { Finding($0.message, at: $0.span) }
  }

  private init(_ document: Document, frontMatter: FrontMatter) {
    source = document.source
    self.frontMatter = frontMatter
    blocks = document.blocks
    sections = document.sections
    fields = document.fields
    problems = document.problems
  }

  /// The same document with its front matter read otherwise.
  func with(_ frontMatter: FrontMatter) -> Document { Document(self, frontMatter: frontMatter) }

  public var path: String { source.path }

  /// The title: front matter first, then the first heading, then the file's name.
  public var title: String {
    if let title = frontMatter.text("title")?.value, !title.isEmpty { return title }
    if let heading = sections.first?.title, !heading.isEmpty { return heading }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }

  /// Where headings begin that have nothing below them but other headings.
  var bareHeadings: Set<Int> {
    let bare = sections.filter { section in
      blocks[section.range].allSatisfy { block in
        switch block.content {
        case .heading, .thematicBreak, .html: true
        case .paragraph, .list, .table, .quote, .code, .footnote: false
        }
      }
    }
    return Set(bare.map(\.heading.range.lowerBound))
  }

  /// The place to point at when nothing more exact is known: the first line.
  public var top: Span { source.line(1) }
}
