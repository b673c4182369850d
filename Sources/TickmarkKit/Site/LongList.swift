/// A list that may be too long for one page.
///
/// The page that the list belongs to shows its beginning. Each further part is a page of its own,
/// made by the same template: `findings/deviation-2.html`. Links into a list lead to its beginning,
/// so that an address means the same however long the list is.
struct LongList<Row: Sendable>: Sendable {
  /// The list's anchor on its page.
  let id: String
  let rows: [Row]
  /// How many rows stand on one page.
  let perPage: Int

  init(_ id: String, _ rows: [Row], perPage: Int) {
    self.id = id
    self.rows = rows
    self.perPage = perPage
  }

  /// The rows on a page; nil where the page shows another list.
  func rows(on part: ListPart) -> ArraySlice<Row>? {
    guard part.shows(id) else { return nil }
    let start = min((part.number - 1) * perPage, rows.count)
    return rows[start..<min(start + perPage, rows.count)]
  }

  /// The way to the list's other parts; nil where there are none.
  func pager(on part: ListPart) -> Pager? {
    guard part.shows(id), rows.count > perPage else { return nil }
    func link(_ label: String, _ number: Int) -> Link? {
      let other = ListPart(home: part.home, list: number == 1 ? nil : id, number: number)
      guard number >= 1, (number - 1) * perPage < rows.count else { return nil }
      return Link(label, other.path, fragment: id, from: part.path)
    }
    let start = (part.number - 1) * perPage
    return Pager(
      firstRow: start + 1, lastRow: min(start + perPage, rows.count), allRows: rows.count,
      before: link("previous", part.number - 1), after: link("next", part.number + 1))
  }
}

/// Which part of which list a page shows.
struct ListPart: Sendable {
  /// The page that the lists belong to.
  let home: String
  /// The list that the page goes on with; nil on the home page, which begins all its lists.
  let list: String?
  /// From 1.
  let number: Int

  static func first(of home: String) -> ListPart { ListPart(home: home, list: nil, number: 1) }

  /// A page's own part and those that its lists go on with.
  static func all<Row>(of home: String, _ lists: [LongList<Row>]) -> [ListPart] {
    [first(of: home)]
      + lists.flatMap { list in
        stride(from: list.perPage, to: list.rows.count, by: list.perPage).enumerated().map {
          ListPart(home: home, list: list.id, number: $0.offset + 2)
        }
      }
  }

  var path: String { list.map { "\(home.dropLast(5))/\($0)-\(number).html" } ?? home }
  var isFirst: Bool { list == nil }

  func shows(_ list: String) -> Bool { self.list == nil || self.list == list }

  /// What the pages of a list are called: `Findings`, `Findings: deviation, part 2`.
  func title(_ title: String) -> String {
    list.map { "\(title): \($0.replacing("-", with: " ")), part \(number)" } ?? title
  }

  func frame(_ map: SiteMap, title: String, crumbs: [Link] = []) -> Frame {
    Frame(
      map, path: path, title: self.title(title),
      crumbs: crumbs + (isFirst ? [] : [Link(title, home, from: path)]))
  }
}

/// Where a page is in a long list: `501 to 1000 of 14869`.
struct Pager: Sendable {
  let firstRow: Int
  let lastRow: Int
  let allRows: Int
  let before: Link?
  let after: Link?
}

/// The beginning of a list that stands in full elsewhere, where it is long.
struct Beginning: Sendable {
  /// How many are not shown.
  let moreCount: Int
  let moreHref: String

  /// Nil where all are shown.
  init?(of count: Int, shown: Int, _ href: String) {
    guard shown < count else { return nil }
    moreCount = count - shown
    moreHref = href
  }
}

extension SiteMap {
  /// The pages of some lists, the first of them the page that they belong to.
  static func pages<Row, Page: PageView>(
    of home: String, _ lists: [LongList<Row>],
    _ make: @escaping @Sendable (ListPart, [LongList<Row>], SiteMap) -> Page
  ) -> [@Sendable (SiteMap) -> any PageView] {
    ListPart.all(of: home, lists).map { part in { map in make(part, lists, map) } }
  }
}
