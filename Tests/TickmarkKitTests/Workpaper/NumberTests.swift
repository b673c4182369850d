import Testing

@testable import TickmarkKit

@Suite struct NumberTests {
  @Test(arguments: [
    ([5], 1, 5, 5), ([3, 1, 2], 3, 2, 3), ([4, 1, 2, 9], 4, 3, 9), ([1, 2], 2, 1, 2),
    ([-3, 0], 2, -2, 0),
  ])
  func `the median is the middle, of two the mean rounded down`(
    values: [Int], count: Int, median: Int, worst: Int
  ) {
    let spread = Spread(values)
    #expect(spread?.count == count)
    #expect(spread?.median == median)
    #expect(spread?.worst == worst)
  }

  @Test func `nothing has no median`() { #expect(Spread([]) == nil) }

  @Test func `every incident of the period is counted once, or left out and said`() {
    for site in [SampleSite.example, SampleSite.worse] {
      let workpaper = site.map.workpaper
      let evidence = workpaper.evidence
      let counted = evidence.incidents.filter {
        [.inPeriod, .undated].contains(evidence.place(of: $0))
      }
      for kind in [TargetKind.acknowledge, .resolve] {
        let systems = ResponseTimes(kind, workpaper).systems
        let found =
          systems.flatMap(\.leftOut).count
          + systems.flatMap(\.groups).map { $0.cases.count + $0.withoutTime.count }.reduce(0, +)
        #expect(found == counted.count)
      }
    }
  }

  @Test func `times are those of the records, against their promise`() throws {
    let times = ResponseTimes(.acknowledge, SampleSite.example.map.workpaper)
    let system = try #require(times.systems.first { $0.name == "savings" })
    let found = try #require(system.cases.first { $0.incident.id == "INC-20260312-01" })
    #expect(found.seconds == 22 * 60)
    #expect(found.allowed == 15 * 60)
    #expect(found.outcome == .deviation)
    let group = try #require(system.groups.first { $0.severity == "SEV-1" })
    #expect(group.quarter == "2026-Q1")
    #expect(group.promises == ["15 min"])
  }

  @Test func `lead times count the required post-mortems of the register`() {
    for site in [SampleSite.example, SampleSite.worse] {
      let times = PublicationTimes(site.map.workpaper)
      #expect(times.cases.count + times.uncounted.count == PostMortemsPage(site.map).requiredCount)
    }
  }

  @Test func `a scale is even between landmarks and ends at its ends`() {
    let scale = Scale(holding: [0, 900], of: Scale.times, label: Scale.rounded)
    #expect(scale.labels == ["0", "1 min", "5 min", "15 min"])
    #expect(scale.place(0) == 0)
    #expect(scale.place(900) == Scale.width)
    #expect(scale.place(.max) == Scale.width)
    #expect(scale.place(-5) == 0)
    #expect(scale.place(180) == 3333 + 1666)
    #expect(Scale(holding: [7, 7], of: [0, 7], label: \.description).landmarks == [0, 7])
    #expect(Scale.time(holding: [.max]).landmarks.last == 365 * 86_400)
  }
}
