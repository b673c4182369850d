import Testing

@testable import TickmarkKit

/// What a text should be read as, in one string: `PT15M`, `<PT15M`, `PT2H office hours`.
private func reading(_ text: String) -> String {
  switch TimeLimit.read(text) {
  case .limit(let limit):
    (limit.isStrict ? "<" : "") + limit.iso + (limit.qualifier.map { " " + $0 } ?? "")
  case .none: "none"
  case .unreadable: "unreadable"
  }
}

@Suite struct TimeLimitTests {
  @Test(arguments: [
    ("15 min", "PT15M"), ("15m", "PT15M"), ("15 minutes", "PT15M"), ("30mins", "PT30M"),
    ("15 min.", "PT15M"), ("60 min", "PT60M"), ("90 min", "PT90M"), ("45 sec", "PT45S"),
    ("1 hr", "PT1H"), ("2h", "PT2H"), ("4hrs", "PT4H"), ("24 h", "PT24H"), ("72 hrs", "PT72H"),
    ("1 hour", "PT1H"), ("one hour", "PT1H"), ("an hour", "PT1H"), ("a day", "P1D"),
    ("half an hour", "PT30M"), ("half-hour", "PT30M"), ("1.5 hours", "PT90M"),
    ("0.5 h", "PT30M"), ("2.0 hours", "PT2H"), ("1 h 30 min", "PT1H30M"), ("1h30m", "PT1H30M"),
    ("1 hour and 30 minutes", "PT1H30M"), ("1 day", "P1D"), ("3d", "P3D"), ("90 days", "P90D"),
    ("2 calendar days", "P2D"), ("2 weeks", "P2W"), ("1 wk", "P1W"), ("3 months", "P3M"),
    ("12 months", "P12M"), ("1 year", "P1Y"), ("2 quarters", "P6M"), ("1 year 6 months", "P1Y6M"),
    ("1 BD", "P1BD"), ("5 bd", "P5BD"), ("5 business days", "P5BD"), ("5 working days", "P5BD"),
    ("5-business-day", "P5BD"), ("1 workday", "P1BD"), ("five (5) business days", "P5BD"),
    ("seventy-two (72) hours", "PT72H"), ("twenty four hours", "PT24H"), ("ten days", "P10D"),
    ("Next business day", "P1BD"), ("next working day", "P1BD"), ("NBD", "P1BD"),
    ("End of next business day", "P1BD"), ("by end of the next business day", "P1BD"),
    ("4-hour", "PT4H"), ("0 days", "P0D"), ("PT15M", "PT15M"), ("P5BD", "P5BD"),
    ("P1Y6M", "P1Y6M"), ("PT1H30M", "PT1H30M"),
  ])
  func lengths(text: String, iso: String) {
    #expect(reading(text) == iso)
  }

  @Test(arguments: [
    ("< 15 min", "<PT15M"), ("<1h", "<PT1H"), ("under 4 hours", "<PT4H"),
    ("less than 1 hour", "<PT1H"), ("in less than 24 h", "<PT24H"), ("≤ 15 min", "PT15M"),
    ("<= 15 min", "PT15M"), ("=< 15 min", "PT15M"), ("within 48 hours", "PT48H"),
    ("Within 5 business days", "P5BD"), ("up to 2 weeks", "P2W"), ("max 4h", "PT4H"),
    ("max. 4 h", "PT4H"), ("15 min max", "PT15M"), ("4 hours or less", "PT4H"),
    ("no later than 72 hours", "PT72H"), ("no more than 3 days", "P3D"),
    ("less than or equal to 15 min", "PT15M"), ("within the next 24 hours", "PT24H"),
    ("24 hours at the latest", "PT24H"), ("~ 4 hours", "PT4H"), ("approx. 4 hours", "PT4H"),
    ("within approximately 2 days", "P2D"), ("< approx. 15 min", "<PT15M"),
  ])
  func bounds(text: String, iso: String) {
    #expect(reading(text) == iso)
  }

  @Test(arguments: [
    ("1-2 days", "P2D"), ("1–4 hours", "PT4H"), ("2 to 4 hours", "PT4H"),
    ("between 2 and 4 hours", "PT4H"), ("1 h – 4 h", "PT4H"), ("30 min - 1 hour", "PT1H"),
    ("First update in 1–4 h", "PT4H"), ("0-15 min", "PT15M"), ("3-5 business days", "P5BD"),
    ("< 1-2 hours", "<PT2H"),
  ])
  func rangesEndAtTheirEnd(text: String, iso: String) {
    #expect(reading(text) == iso)
  }

  @Test(arguments: [
    ("hourly", "PT1H"), ("Daily", "P1D"), ("weekly", "P1W"), ("monthly", "P1M"),
    ("quarterly", "P3M"), ("yearly", "P1Y"), ("annually", "P1Y"), ("annual", "P1Y"),
    ("fortnightly", "P2W"), ("semi-annually", "P6M"), ("every 30 min", "PT30M"),
    ("every hour", "PT1H"), ("every quarter", "P3M"), ("each month", "P1M"),
    ("once per quarter", "P3M"), ("once a day", "P1D"), ("30-min cadence", "PT30M"),
    ("30‑min cadence", "PT30M"), ("Every 15 minutes until resolution", "PT15M"),
    ("hourly updates until resolved", "PT1H"), ("every business day", "P1BD"),
    ("every 30 minutes during an active outage", "PT30M"),
    ("hourly while the incident is open", "PT1H"),
    ("Once after 2 business days", "P2BD"), ("every 3 months", "P3M"),
  ])
  func cadences(text: String, iso: String) {
    #expect(reading(text) == iso)
  }

  @Test(arguments: [
    ("2 hours (office hours only)", "PT2H office hours only"),
    ("4 business hours", "PT4H business hours"), ("4 working hours", "PT4H working hours"),
    ("4 hours during business hours", "PT4H business hours"),
    ("1 hour outside business hours", "PT1H outside business hours"),
    ("1 hour (weekdays)", "PT1H weekdays"), ("4 hours (8x5)", "PT4H 8x5"),
    ("4 hours 24/5", "PT4H 24x5"), ("Immediate (business hours)", "PT0S business hours"),
    ("20 minutes (office and out of hours)", "PT20M"), ("15 min (24/7)", "PT15M"),
    ("15 min, 24x7x365", "PT15M"), ("24×7: 30 min", "PT30M"), ("1 hour around the clock", "PT1H"),
    ("4 to 8 business hours", "PT8H business hours"),
  ])
  func clocksThatStop(text: String, expected: String) {
    #expect(reading(text) == expected)
  }

  @Test(arguments: [
    ("Immediate", "PT0S"), ("Immediately", "PT0S"), ("Immediate (24/7)", "PT0S"),
    ("Immediate (7x24)", "PT0S"), ("Immediate (24/7/365)", "PT0S"),
    ("Immediate response", "PT0S"), ("Immediate (< 15 min to triage)", "<PT15M"),
    ("Immediate (15 min)", "PT15M"), ("Immediate, within 15 min", "PT15M"),
  ])
  func immediately(text: String, iso: String) {
    #expect(reading(text) == iso)
  }

  @Test(arguments: [
    ("< 15 min to triage", "<PT15M"), ("15 min to acknowledge", "PT15M"),
    ("within 15 min of detection", "PT15M"), ("48 hours after resolution", "PT48H"),
    ("5 business days from resolution", "P5BD"), ("Target: 4 hours", "PT4H"),
    ("Response time: 1 hour", "PT1H"), ("ack within 5 min", "PT5M"),
    ("48 hours of the incident resolution", "PT48H"), ("15 minutes (15 min)", "PT15M"),
    ("1 hour (60 min)", "PT1H"), ("2 weeks (14 days)", "P2W"), ("**15 min**", "PT15M"),
    ("`4 h`", "PT4H"), ("15\u{A0}min", "PT15M"), ("15\u{202F}min", "PT15M"),
    ("\u{FEFF}15\u{2009}min ", "PT15M"), ("24‑hour", "PT24H"), ("5 business_days", "P5BD"),
  ])
  func wordsThatChangeNothing(text: String, iso: String) {
    #expect(reading(text) == iso)
  }

  @Test(arguments: [
    "", " ", "-", "—", "–", "--", "None", "none", "N/A", "n/a", "NA", "n.a.", "(none)",
    "Not applicable", "**—**", "No target", "\u{A0}", "No updates", "Not required", "No",
  ])
  func noTarget(text: String) {
    #expect(TimeLimit.read(text) == .none)
  }

  /// Each of these holds a time, or looks like one, and must never be taken for it.
  @Test(arguments: [
    "15 min (P1), 1 hour (P2)", "ack 15 min, fix 4 h", "15 min / 1 hour", "15 min; 1 hour",
    "30 min during business hours, 1 hour otherwise", "Security within 24 hours",
    "CEO, board within 24 hrs", "4-hour+ outage", "4+ hours", "99.9% in 30 days",
    "Requires human action within 24 hours.", "more than 4 hours", "at least 4 hours", "> 4 hours",
    "≥ 1 day", "4 hours or more", "from 4 hours", "no less than 4 hours", "24 hours (1 day)",
    "every 30 min for 2 hours", "hourly, then daily", "Immediate, 15 min", "Immediate / 15 min",
    "15", "15:30", "00:15", "1 hour 15", "1,5 hours", "1.500 hours", "1.5 days", "3M", "-5 min",
    "1/2 hour", "1 1/2 hours", "one and a half hours", "an hour and a half",
    "three quarters of an hour", "a few hours", "hours", "couple of days", "4-2 hours", "2 x 4 h",
    "3 times a day", "twice a year", "every other day", "every 2nd day", "biweekly", "Bi-weekly",
    "15 min <", "<", "< hours", "<br>", "15 min<br>1 hour", "1 day 12 hours", "15 min and 1 hour",
    "1 hour, 30 min", "ASAP", "EOD", "same day", "Same business day", "Real-time", "Next release",
    "Next sprint", "next week", "next month", "Sprint backlog", "Backlog", "Best effort",
    "At milestones", "TBD", "24/7", "business hours", "P1", "P1DT12H", "S0", "SEV-1", "Q3",
    "2026-03-12", "$5m", "20%", "100 years", "99999999 min", "five (6) days", "15 min?", "15 min ✗",
    "4 hours before resolution", "no response in 4 hours", "not within 15 min", "< 0 min",
    "within 4", "in hours", "15 min in", "5 (business) days", "1-2-3 days", "15 min per user",
    "after detection", "by Friday", "2 hours if possible", "5 weekdays", "every days", "a hours",
    "24 hours for P1",
    "1 hour after escalation to legal", "4 hours + 1 day", "15min+", "within 1 hour or next day",
  ])
  func neverSilentlyWrong(text: String) {
    guard case .unreadable(let reason) = TimeLimit.read(text) else {
      Issue.record("“\(text)” is read as \(reading(text))")
      return
    }
    #expect(reason.hasPrefix("“") && !reason.contains("\n"))
  }

  @Test(arguments: [
    ("Next release", "“Next release” is no length of time"),
    ("15 min (P1), 1 hour (P2)", "“15 min (P1), 1 hour (P2)” names two times, 15 min and 1 hour"),
    ("CEO within 24 hrs", "“CEO within 24 hrs” says more than a time: “CEO”"),
    ("4-hour+ outage", "“4-hour+ outage” is open-ended: “+”"), ("15", "“15” has no unit"),
    ("ASAP", "“ASAP” promises no time"), ("EOD", "“EOD” is a time of day, not a length of time"),
    ("twice a year", "“twice a year” says how often, not how long"),
    ("3M", "“3M” could be minutes or months"),
  ])
  func reasons(text: String, reason: String) {
    #expect(TimeLimit.read(text) == .unreadable(reason: reason))
  }

  @Test(arguments: [
    ("15 min", "15 min"), ("1 hour", "1 hour"), ("4 h", "4 hours"), ("5 bd", "5 business days"),
    ("1 h 30 min", "1 hour 30 min"), ("< 15 min", "under 15 min"), ("immediate", "immediately"),
    ("4 business hours", "4 hours (business hours)"), ("quarterly", "3 months"),
  ])
  func textForPeople(text: String, expected: String) throws {
    guard case .limit(let limit) = TimeLimit.read(text) else {
      Issue.record("“\(text)” is not read")
      return
    }
    #expect(limit.text == expected)
  }

  @Test(arguments: [
    ("Published within 5 business days of resolution.", "P5BD", "within 5 business days"),
    ("Post-mortem (< 48 hours)", "<PT48H", "< 48 hours"),
    ("Filled within 48 h", "PT48H", "within 48 h"),
    ("SEV-1 and SEV-2 get a post-mortem in 3–5 working days", "P5BD", "in 3–5 working days"),
    ("In 2026, for INC-20260312-01, 10 people had 5 business days", "P5BD", "5 business days"),
    ("Any 4-hour+ outage: write it up within 2 days", "P2D", "within 2 days"),
    ("A 4-hour outage is written up within 2 days", "P2D", "within 2 days"),
    ("A 48-hour deadline applies", "PT48H", "48-hour"),
    ("Outages of more than 4 hours: 3 days", "P3D", "3 days"),
    ("Reviewed every 90 days; due within **5 business days**", "P5BD", "within **5 business days"),
    ("Keep logs for 90 days and publish within 72 hours", "PT72H", "within 72 hours"),
    ("5m users, $3m lost: within 1 week", "P1W", "within 1 week"),
    ("Due next business day", "P1BD", "next business day"),
    ("within an hour", "PT1H", "within an hour"),
    ("4 hours (business hours)", "PT4H business hours", "4 hours (business hours"),
    ("24/7 support, answer in 4 h", "PT4H", "in 4 h"),
    ("if open after 2 hours, page; report in 3 days", "P3D", "in 3 days"),
    ("within five (5) business days", "P5BD", "within five (5) business days"),
  ])
  func firstInProse(sentence: String, expected: String, place: String) throws {
    let found = try #require(TimeLimit.first(in: sentence))
    let limit = found.limit
    let shown = (limit.isStrict ? "<" : "") + limit.iso + (limit.qualifier.map { " " + $0 } ?? "")
    #expect(shown == expected)
    #expect(sentence[found.range] == place)
  }

  @Test(arguments: [
    "Every SEV-1 and SEV-2 gets one.", "Version 1.0 of 2026-03-12", "reviewed weekly",
    "4-hour+ outages", "at 12:30 hours", "on 5 occasions", "", "a day in the life",
    "lasting 2 hours or longer", "the last 30 days", "3M", "99.9% of 4,000 requests",
    "when the same alarm fires twice in a quarter", "SEV-2 three times in a month",
  ])
  func nothingInProse(sentence: String) {
    #expect(TimeLimit.first(in: sentence) == nil)
  }

  /// A limit reads back from what it prints, so that a report can quote either form.
  @Test(arguments: TimeLimitTests.units, [1, 2, 15, 90])
  func readsBackWhatItPrints(unit: TimeLimit.Unit, count: Int) {
    let limit = TimeLimit(count, unit)
    let text = limit.text
    guard unit != .year || count <= 10 else { return }
    #expect(TimeLimit.read(limit.iso) == .limit(limit))
    #expect(TimeLimit.read(text) == .limit(limit))
    #expect(TimeLimit.read("< \(text)") == .limit(TimeLimit(count, unit, isStrict: true)))
  }

  private static let units: [TimeLimit.Unit] = [
    .second, .minute, .hour, .day, .week, .month, .year, .businessDay,
  ]

  /// Any pieces in any order are read or refused, never a crash, and two lengths of different
  /// size are never one.
  @Test func anyPiecesInAnyOrder() {
    let pieces = [
      "15", "1", "min", "hours", "business", "days", "-", "–", "(", ")", "<", "≤", "within", "to",
      "and", "a", "half", "every", "next", "quarterly", "24", "/", "7", "x", ",", "1.5", "five",
      "of", "detection", "only", "in", "after", "immediate", "none", "or", "less", "between", "",
      "\u{A0}", "+", "M", "P5BD", "quarter", "an", "twenty", "🙂", "é", "end", "per", "until",
    ]
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<5_000 {
      let chosen = (0..<next(9)).map { _ in pieces[next(pieces.count)] }
      let text = chosen.joined(separator: next(3) == 0 ? "" : " ")
      if case .limit(let limit) = TimeLimit.read(text) {
        #expect(TimeLimit.read(limit.iso) != .none, "\(text)")
      }
      if let found = TimeLimit.first(in: text) { #expect(!text[found.range].isEmpty) }
    }
  }
}
