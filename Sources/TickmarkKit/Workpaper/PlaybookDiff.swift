/// What changed between two versions of a playbook, section by section.
///
/// Both are compared as readers see them, in paragraphs, items and rows, by the shortest edit
/// script (Myers), so that text wrapped otherwise is no change. The words of a paragraph that was
/// rewritten are compared once more.
public struct PlaybookDiff: Sendable {
  public let sections: [Section]
  /// Paragraphs, items and rows that only the later, or only the earlier version has.
  public let added: Int
  public let removed: Int
  /// Those that both have.
  public let unchanged: Int
  /// What was not compared, because a version has more than `mostLines`; 0 for nothing.
  public let notCompared: Int

  /// The most paragraphs, items and rows that are compared of each version.
  public static let mostLines = 2_000
  /// The most words of one paragraph that are compared with one another.
  static let mostWords = 300

  /// The changes below one heading.
  public struct Section: Sendable {
    /// The heading in the later version, else in the earlier; nil above the first heading.
    public let title: String?
    /// The heading's anchor in the later version; nil where only the earlier one has it.
    public let anchor: String?
    public let changes: [Change]
  }

  /// One paragraph, item or row that differs.
  public struct Change: Sendable {
    public enum Kind: Sendable { case added, removed, reworded }

    public let kind: Kind
    /// The text in pieces; all are of one kind unless it was reworded.
    public let pieces: [Piece]
  }

  public struct Piece: Sendable, Equatable {
    public enum Kind: Sendable { case same, added, removed }

    public let kind: Kind
    public let text: String
  }

  public init(from earlier: Document, to later: Document) {
    let before = DiffLine.all(of: earlier).map { line in
      DiffLine(text: line.text, title: line.title, anchor: nil)
    }
    self.init(from: before, to: DiffLine.all(of: later))
  }

  init(from before: [DiffLine], to after: [DiffLine]) {
    let earlier = Array(before.prefix(Self.mostLines))
    let later = Array(after.prefix(Self.mostLines))
    notCompared = before.count - earlier.count + after.count - later.count
    var gone: Set<Int> = []
    var new: Set<Int> = []
    for change in later.map(\.text).difference(from: earlier.map(\.text)) {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): new.insert(offset)
      }
    }
    removed = gone.count
    added = new.count
    unchanged = earlier.count - gone.count

    var runs: [(section: DiffLine, changes: [Change])] = []
    func add(_ changes: [Change], below line: DiffLine) {
      guard !changes.isEmpty else { return }
      if let last = runs.indices.last, runs[last].section.title == line.title {
        runs[last].changes += changes
      } else {
        runs.append((line, changes))
      }
    }
    var left = 0
    var right = 0
    while left < earlier.count || right < later.count {
      var old: [DiffLine] = []
      var fresh: [DiffLine] = []
      while gone.contains(left) {
        old.append(earlier[left])
        left += 1
      }
      while new.contains(right) {
        fresh.append(later[right])
        right += 1
      }
      // Lines are paired within one section only; what has no partner stands alone.
      for title in (old + fresh).map(\.title).withoutRepeats {
        let here = fresh.filter { $0.title == title }
        let there = old.filter { $0.title == title }
        add(Self.changes(from: there, to: here), below: here.first ?? there[0])
      }
      if old.isEmpty, fresh.isEmpty {
        left += 1
        right += 1
      }
    }
    sections = runs.map {
      Section(
        title: $0.section.title, anchor: $0.section.anchor, changes: $0.changes)
    }
  }

  /// Removed and added lines in one place, those that resemble each other put together.
  private static func changes(from old: [DiffLine], to new: [DiffLine]) -> [Change] {
    var rest = old[...]
    var result: [Change] = []
    // What went and has no partner stands before what came in its place.
    var end = 0
    for line in new {
      let partner = rest.firstIndex { reworded(from: $0.text, to: line.text) != nil }
      guard let partner, let pieces = reworded(from: rest[partner].text, to: line.text) else {
        result.append(Change(kind: .added, pieces: [Piece(kind: .added, text: line.text)]))
        continue
      }
      result += rest[..<partner].map(Self.removal)
      result.append(Change(kind: .reworded, pieces: pieces))
      rest = rest[(partner + 1)...]
      end = result.count
    }
    result.insert(contentsOf: rest.map(Self.removal), at: end)
    return result
  }

  private static func removal(_ line: DiffLine) -> Change {
    Change(kind: .removed, pieces: [Piece(kind: .removed, text: line.text)])
  }

  /// The words of two texts that share at least half of them; nil where they share less.
  static func reworded(from old: String, to new: String) -> [Piece]? {
    let before = old.split(separator: " ")
    let after = new.split(separator: " ")
    guard before.count <= mostWords, after.count <= mostWords else { return nil }
    var gone: Set<Int> = []
    var fresh: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): fresh.insert(offset)
      }
    }
    guard (before.count - gone.count) * 2 >= min(before.count, after.count),
      gone.count < before.count
    else { return nil }
    var pieces: [Piece] = []
    func add(_ word: Substring, _ kind: Piece.Kind) {
      if let last = pieces.last, last.kind == kind {
        pieces[pieces.count - 1] = Piece(kind: kind, text: last.text + " " + word)
      } else {
        pieces.append(Piece(kind: kind, text: String(word)))
      }
    }
    var left = 0
    var right = 0
    while left < before.count || right < after.count {
      if gone.contains(left) {
        add(before[left], .removed)
        left += 1
      } else if fresh.contains(right) {
        add(after[right], .added)
        right += 1
      } else {
        add(after[right], .same)
        left += 1
        right += 1
      }
    }
    return pieces
  }
}

/// A paragraph, item, row or heading of a document, as a reader sees it.
struct DiffLine: Sendable {
  let text: String
  /// The heading it stands below.
  let title: String?
  /// The heading's anchor; nil in the earlier version, whose headings the page does not show.
  let anchor: String?

  static func all(of document: Document) -> [DiffLine] {
    var lines: [DiffLine] = []
    var heading: (title: String, anchor: String)?
    var sections = document.sections[...]
    func add(_ text: String) {
      let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !text.isEmpty else { return }
      lines.append(DiffLine(text: text, title: heading?.title, anchor: heading?.anchor))
    }
    func add(_ block: Block) {
      switch block.content {
      case .heading(_, let inlines): add(inlines.plainText)
      case .paragraph(let inlines): add(inlines.plainText)
      case .list(let list):
        for item in list.items {
          if let first = item.blocks.first { add("• " + first.plainText) }
          for block in item.blocks.dropFirst() { add(block) }
        }
      case .table(let table):
        for row in [table.header] + table.rows {
          add(row.cells.map(\.plainText).joined(separator: " | "))
        }
      case .quote(let blocks), .footnote(_, let blocks): for block in blocks { add(block) }
      case .code(_, let text):
        for line in text.split(whereSeparator: \.isNewline) { add(String(line)) }
      case .html(let text): add(text)
      case .thematicBreak: break
      }
    }
    for block in document.blocks {
      if let section = sections.first, section.heading.range == block.span.range {
        heading = (section.title, section.anchor)
        sections.removeFirst()
      }
      add(block)
    }
    return lines
  }
}

extension [String?] {
  /// Each value once, in the order of the first.
  fileprivate var withoutRepeats: [String?] {
    var seen: Set<String?> = []
    return filter { seen.insert($0).inserted }
  }
}
