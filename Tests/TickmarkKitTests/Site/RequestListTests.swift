import Testing

@testable import TickmarkKit

/// The auditor's own list: nothing is matched silently, and no CSV does any harm.
@Suite struct RequestListTests {
  private static func map(_ csv: String, settings: String = "requests: asked.csv") -> SiteMap {
    let content = Content([
      "tickmark.yml": "organization: S\nas_of: 2026-07-10\n\(settings)\n", "asked.csv": csv,
    ])
    return SiteMap(Workpaper(Pipeline.assess(content, today: Day(iso: "2026-07-10")!)))
  }

  private static func matches(
    _ csv: String, settings: String = "requests: asked.csv"
  ) -> [String] {
    RequestMatch.all(map(csv, settings: settings)).map { match in
      "\(match.item.id) \(match.state.rawValue): "
        + match.answers.map(\.topic.rawValue).joined(separator: ", ")
    }
  }

  @Test func `the names are those of the page, in its order`() {
    #expect(Request.all.map(\.topic) == RequestTopic.allCases)
    #expect(RequestTopic(written: "4") == .allIncidents)
    #expect(RequestTopic(written: "All incidents") == .allIncidents)
    #expect(RequestTopic(written: "0") == nil)
    #expect(RequestTopic(written: "15") == nil)
  }

  @Test(arguments: [
    ("Complete list of security incidents,", "matched by key words: all-incidents"),
    ("Post mortems of major incidents,CC7.5", "matched by key words: post-mortems"),
    ("Annual tabletop exercise,CC6.1", "unmatched: "),
    ("Penetration test report,CC7.4", "unmatched: "),
    ("Anything about incidents,CC7.4", "unmatched: "),
    ("Listed companies,", "unmatched: "),
    (",CC7.4", "unmatched: "),
  ])
  func `key words propose and criteria narrow`(row: String, match: String) {
    #expect(Self.matches("id,request,criteria\nR-1,\(row)\n") == ["R-1 \(match)"])
  }

  @Test func `a mapping by hand wins, the settings' over the column's`() {
    let csv =
      "Ref;Request;Tickmark\nA;Tabletop exercise;people\nB;Tabletop exercise;3, 4\nC;x;none\n"
    #expect(
      Self.matches(csv, settings: "requests: {file: asked.csv, map: {a: [tests, 1]}}") == [
        "A mapped by hand: plan-in-force, tests", "B mapped by hand: definitions, all-incidents",
        "C mapped by hand: ",
      ])
  }

  @Test(arguments: [
    ("requests: nowhere.csv", "id,request\n", ["request list “nowhere.csv” is not in the content"]),
    ("requests: {map: {}}", "id,request\n", ["requests names no file"]),
    ("requests: asked.csv", "what,request\n1,x\n", ["request list has no column of ids"]),
    ("requests: asked.csv", "id,what\n1,x\n", ["request list has no column of requests"]),
    ("requests: asked.csv", "id,request\n", ["request list has no requests"]),
    (
      "requests: asked.csv", "id,request\n1,x\n1,y\n,z\n",
      ["request “1” is listed twice", "request has no id"]
    ),
    (
      "requests: asked.csv", "id,request,tickmark\n1,x,test\n",
      ["“test” is no request of Tickmark’s"]
    ),
    (
      "requests: {file: asked.csv, map: {2: tests}}", "id,request\n1,x\n",
      ["map names request “2”, which the list does not have"]
    ),
    (
      "requests: {file: asked.csv, columns: {id: Key}}", "id,request\n1,x\n",
      ["request list has no column “Key”", "request list has no column of ids"]
    ),
  ])
  func `mistakes are told`(settings: String, csv: String, messages: [String]) {
    let configuration = Self.map(csv, settings: settings).configuration
    #expect(configuration.problems.map(\.finding.message) == messages)
    #expect(configuration.problems.allSatisfy { $0.key == "requests" })
  }

  @Test func `a mistaken mapping is not taken for one`() {
    #expect(
      Self.matches("id,request,tickmark\n1,Tabletop,test\n") == [
        "1 matched by key words: tests"
      ])
  }

  @Test func `a hostile list has its limits`() throws {
    let long = String(repeating: "e\u{301}", count: 10_000)
    let csv =
      "id,request,tickmark\n\(long),\(long),\n"
      + (1...3_000).map { "\($0),x,\($0)-nothing\n" }.joined()
    let map = Self.map(csv)
    let list = try #require(map.configuration.requests)
    #expect(list.requests.count == RequestList.maximumCount)
    #expect(list.requests[0].id.unicodeScalars.count == RequestList.maximumID)
    #expect(list.requests[0].text.unicodeScalars.count == RequestList.maximumText)
    #expect(map.configuration.problems.count == 21)
    #expect(
      map.configuration.problems.last?.finding.message
        == "1980 more mistakes in the request list")
  }

  @Test func `the page's groups are the whole list`() throws {
    for site in [SampleSite.example, SampleSite.worse] {
      let view = try #require(RequestsPage(site.map).yourList)
      #expect(view.groups.reduce(0) { $0 + $1.count } == view.requestCount)
      #expect(view.groups.allSatisfy { $0.rows.count == $0.count && $0.isFilled })
      #expect(site.map.requestTable.rows.count == view.requestCount)
    }
    #expect(RequestsPage(Self.map("", settings: "requests: none.csv")).isListUnread)
  }
}
