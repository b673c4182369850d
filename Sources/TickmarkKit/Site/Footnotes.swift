/// The footnotes of one page, numbered in the order in which the text refers to them.
struct Footnotes {
  private var definitions: [(name: String, blocks: [Block])] = []
  /// The definition of each name; the first one counts.
  private var indices: [String: Int] = [:]
  /// The definitions in the order of their numbers.
  private var order: [Int] = []
  private var numbers: [Int: Int] = [:]
  private var references: [Int: Int] = [:]
  /// The first definition that may still be without a number.
  private var next = 0

  var isEmpty: Bool { definitions.isEmpty }

  /// Takes in the definitions among blocks and inside them.
  mutating func define(in blocks: [Block]) {
    for block in blocks {
      switch block.content {
      case .footnote(let name, let inner):
        if indices[name] == nil { indices[name] = definitions.count }
        definitions.append((name, inner))
        define(in: inner)
      case .quote(let inner): define(in: inner)
      case .list(let list): for item in list.items { define(in: item.blocks) }
      default: break
      }
    }
  }

  /// The number of a footnote and how often it was referred to before; nil if it is not defined.
  mutating func refer(to name: String) -> (number: Int, reference: Int)? {
    guard let index = indices[name] else { return nil }
    let number = number(of: index)
    defer { references[number, default: 0] += 1 }
    return (number, references[number, default: 0])
  }

  func references(to number: Int) -> Int { references[number, default: 0] }

  /// The footnote of a number; those that nothing refers to come last.
  mutating func footnote(_ number: Int) -> [Block]? {
    if number > order.count {
      while next < definitions.count, numbers[next] != nil { next += 1 }
      guard next < definitions.count else { return nil }
      _ = self.number(of: next)
    }
    return definitions[order[number - 1]].blocks
  }

  /// The id of one reference to a footnote. A colon keeps it apart from headings' anchors.
  static func anchor(_ number: Int, _ reference: Int) -> String {
    reference == 0 ? "fnref:\(number)" : "fnref:\(number):\(reference + 1)"
  }

  private mutating func number(of index: Int) -> Int {
    if let number = numbers[index] { return number }
    order.append(index)
    numbers[index] = order.count
    return order.count
  }
}
