import Testing

@testable import TickmarkKit

@Suite struct ChartTests {
  private static let pages = [SampleSite.example, SampleSite.worse].flatMap { site in
    site.pages.filter { $0.text.contains("<svg") }
  }

  @Test func `incidents and trends have pictures`() {
    let paths = SampleSite.example.pages.filter { $0.text.contains("<svg") }.map(\.path)
    #expect(paths.contains("trends.html"))
    #expect(paths.contains("documents/platform/incidents/INC-20260309-01.html"))
  }

  @Test func `every picture has a name and a description, and no style of its own`() throws {
    for page in Self.pages {
      let tags = Tag.all(in: page.text)
      let ids = Set(tags.compactMap { $0.value("id") })
      for picture in tags where picture.name == "svg" {
        #expect(picture.value("role") == "img")
        let names = try #require(picture.value("aria-labelledby")).split(separator: " ")
        #expect(names.count == 2 && names.allSatisfy { ids.contains(String($0)) })
      }
      #expect(!tags.contains { $0.value("style") != nil })
    }
  }

  @Test func `hostile text stays text`() {
    let text = SampleSite.hostile
    let row = StripChart.Row(label: text, note: text, marks: [(60, .late)])
    let markup = StripChart(
      id: "x", title: text, description: text, scale: .time(holding: [60]), rows: [row]
    ).markup.markup
    #expect(
      Set(Tag.all(in: markup).map(\.name)) == ["svg", "title", "desc", "line", "text"])
  }

  @Test func `what is long takes a line of its own, so that nothing meets`() {
    func ends(_ label: String, _ note: String) -> Int {
      let row = StripChart.Row(label: label, note: note)
      let chart = StripChart(
        id: "x", title: "", description: "", scale: .time(holding: [60]), rows: [row])
      return Tag.all(in: chart.markup.markup).count {
        $0.name == "text" && $0.value("class") == "value right"
      }
    }
    #expect(ends("SEV-1", "22 min") == 1)
    #expect(ends("SEV-1 2026-Q1", "median 1 h 13 min · worst 2 d 4 h · n 12") == 0)
  }
}
