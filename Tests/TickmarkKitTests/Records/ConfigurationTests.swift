import Testing

@testable import TickmarkKit

/// What cannot be read of the settings is said, and its default holds.
@Suite struct ConfigurationTests {
  private func read(_ text: String, files: [String: String] = [:]) -> Configuration {
    Configuration(
      SourceFile(path: Content.settingsName, text: text),
      attachments: files.reduce(into: [:]) { $0[$1.key] = SourceFile(path: $1.key, text: $1.value) }
    )
  }

  private func problems(_ text: String) -> [String] {
    read(text).problems.map { "\($0.key): \(shown($0.finding.span)) \($0.finding.message)" }
  }

  @Test(arguments: [
    (
      "period: {from: 2026-01-01, to: 2026-06-31}",
      "to: 1:32 «2026-06-31» the period's last day must be a date (YYYY-MM-DD), found “2026-06-31”"
    ),
    ("period: {from: 2026-01-01}", "period: 1:9 «{from: 2026-01-01» period needs both ends"),
    ("as_of: today", "as_of: 1:8 «today» as_of must be a date (YYYY-MM-DD), found “today”"),
    (
      "calendar: {time_zone: PST}", "time_zone: 1:23 «PST» “PST” is no IANA time zone"
    ),
    (
      "calendar: {day_cutoff: 25:00}",
      "day_cutoff: 1:24 «25:00» day_cutoff is a time such as 17:00, found “25:00”"
    ),
    (
      "calendar: {holidays: [us.ics]}",
      "holidays: 1:23 «us.ics» holiday file “us.ics” is not in the content"
    ),
    ("- a", ": 1:1 «- a» settings must be keys and values, found a list"),
    ("just words", ": 1:1 «just words» settings must be keys and values, found text"),
  ])
  func `a mistake has its place`(text: String, problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test func `a misspelled day does not shorten the week`() {
    let configuration = read("calendar: {workweek: [mon, tue, wed, thu, fryday]}")
    #expect(configuration.problems.map(\.finding.message) == ["“fryday” is no day of the week"])
    #expect(configuration.calendar.workweek == BusinessCalendar().workweek)
  }

  @Test func `people are found by id, name and role`() {
    let people = read("people: [{id: dana, name: Dana Reyes, title: Founder}, Sam Okafor]")
    for name in ["dana", "@Dana", "dana reyes", "FOUNDER"] {
      #expect(people.person(name)?.id == "dana", "\(name)")
    }
    #expect(people.person("sam okafor")?.name == "Sam Okafor")
    #expect(people.person("Robin") == nil)
  }

  @Test func `holidays come from lists and files`() throws {
    let day = try #require(Day(iso: "2026-05-25"))
    for written in ["[2026-05-25]", "[{date: 2026-05-25, name: Memorial Day}]", "us.txt"] {
      let settings = read(
        "calendar: {holidays: \(written)}", files: ["us.txt": "2026-05-25 Memorial Day\n"])
      #expect(settings.problems.isEmpty && settings.calendar.holidays[day] != nil, "\(written)")
    }
    #expect(read("calendar: {holidays: none}").calendar.declaresNone)
    #expect(read("calendar: {holidays: []}").calendar.declaresNone)
    #expect(!read("calendar: {time_zone: UTC}").calendar.declaresNone)
  }

  @Test func `a period is over when its last day has passed`() throws {
    let content = Content([
      "tickmark.yml": "organization: X\nperiod: {from: 2026-01-01, to: 2026-06-30}\n"
    ])
    for (asOf, isInterim) in [
      ("2026-06-29", true), ("2026-06-30", true), ("2026-07-01", false),
    ] {
      let day = try #require(Day(iso: asOf))
      let assessment = Pipeline.assess(content, asOf: day, today: day, rules: [])
      #expect(Workpaper(assessment).population.isInterim == isInterim, "\(asOf)")
    }
  }
}
