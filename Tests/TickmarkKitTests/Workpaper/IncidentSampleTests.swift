import Testing

@testable import TickmarkKit

@Suite struct IncidentSampleTests {
  @Test func `a draw is the one that another program derives`() {
    // By Python's hashlib from the recipe on the page.
    let list = "2026-01-05T10:00:00Z\t\tINC-20260105-01\tSEV-1\n"
    let population = Digest(sha256: list.utf8)
    #expect(
      population.description == "3cb7a9ba7ebb986643cb9b83ef137e7e140fcb1f3ebe39f8cd001070eab33e1c")
    let draw = IncidentSample.Draw(
      13, size: 4, engagement: "ENG-7", control: "incident response", population: population)
    #expect(
      draw.seed.description == "8b1464804de9c25fa96d48343a9a07e4b4768cbd3cc4b6ece3984d01000a2333")
    #expect(draw.runs.map(\.range) == [0..<4, 4..<7, 7..<10, 10..<13])
    #expect(draw.runs.map(\.pick) == [0, 6, 8, 11])
  }

  @Test(arguments: [(0, 0), (1, 1), (10, 10), (11, 8), (50, 8), (51, 15), (250, 15), (251, 25)])
  func `the usual size follows the number of incidents`(population: Int, size: Int) {
    #expect(IncidentSample.usualSize(of: population) == size)
  }

  @Test(arguments: 1...12)
  func `runs cover the population and differ by one at most`(size: Int) {
    let draw = IncidentSample.Draw(
      12, size: size, engagement: "E", control: "C", population: Digest(sha256: "".utf8))
    #expect(draw.runs.flatMap { Array($0.range) } == Array(0..<12))
    let lengths = draw.runs.map(\.range.count)
    #expect(lengths.max()! - lengths.min()! <= 1)
    #expect(draw.runs.allSatisfy { $0.range.contains($0.pick) })
  }

  @Test(arguments: ["8", "usual", "1"])
  func `a size is a whole number or usual`(text: String) {
    #expect(SampleRequest.Size(text) != nil)
  }

  @Test(arguments: ["0", "-3", "eight", "8.5", "", "10%"])
  func `nothing else is a size`(text: String) {
    #expect(SampleRequest.Size(text) == nil)
  }

  @Test func `a census is the rule, also where the size covers everything`() {
    let assessment = SampleSite.example.map.assessment
    let all = Workpaper(assessment)
    #expect(all.sample.draw == nil && all.sample.picks.count == all.population.inPeriod.count)
    let request = SampleRequest(size: .count(10_000), engagement: "E")
    #expect(Workpaper(assessment, sample: request).sample.draw == nil)
    let few = Workpaper(assessment, sample: SampleRequest(size: .count(3), engagement: "E"))
    #expect(few.sample.picks.count == 3)
    #expect(few.population.inPeriod.count { few.sample.isPicked($0.incident)! } == 3)
  }
}
