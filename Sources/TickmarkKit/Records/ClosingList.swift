/// The checklist that a record was closed by: task items under a heading such as “Closure”,
/// “Definition of done” or “Exit criteria”.
public struct ClosingList: Sendable {
  public let items: [Item]

  public struct Item: Sendable {
    public let text: Located<String>
    public let isDone: Bool
    public let step: ClosingStep?
  }

  /// Nil where a document has no such list.
  init?(_ document: Document) {
    var items: [Item] = []
    func visit(_ blocks: [Block]) {
      for block in blocks {
        guard case .list(let list) = block.content else { continue }
        for item in list.items {
          let text = item.blocks.first?.plainText.trimmed ?? ""
          if let task = item.task, !text.isEmpty {
            items.append(
              Item(
                text: Located(text, item.span.firstLine), isDone: task, step: ClosingStep(text)))
          }
          visit(item.blocks)
        }
      }
    }
    var end = 0
    // The title of the document is not the heading of a list.
    for section in document.sections.dropFirst()
    where section.range.lowerBound >= end && ClosingCriterion.isTitle(section.title) {
      visit(Array(document.blocks[section.range]))
      end = section.range.upperBound
    }
    guard !items.isEmpty else { return nil }
    self.items = items
  }
}

extension Incident {
  /// The record's closing list, else the post-mortem's.
  public var closingList: ClosingList? {
    ClosingList(document) ?? postMortem.flatMap { ClosingList($0.document) }
  }
}
