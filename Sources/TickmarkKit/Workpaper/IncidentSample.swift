/// Which incidents of the population are looked at: all of them, unless somebody asked for a draw.
///
/// The draw follows Chiaro, the methodology that Y Assurance PLLC publishes
/// (`method/type2-testing.md`, CC BY 4.0): the seed is SHA-256 of `engagement|control|SHA-256 of the
/// population`; the population, sorted by date, is cut into as many contiguous runs as items are
/// wanted, of sizes as equal as possible, and each run gives one item by SHA-256 of `seed|run`. It is
/// settled the moment the population is: nobody can draw again until the picks please.
///
/// What the methodology leaves open is ours: digests are written in hexadecimal, runs count from 1,
/// the first runs are the longer ones, and the item is the number of the digest's first 15 digits
/// modulo the run's length (60 bits, so that a shell can count it; the bias is below 2⁻⁴⁰).
public struct IncidentSample: Sendable {
  /// What was asked for; nil for a census.
  public let request: SampleRequest?
  public let population: [Population.Item]
  public let populationDigest: Digest
  /// Nil for a census, also where the size asked for is not below the population's.
  public let draw: Draw?

  /// One reproducible selection.
  public struct Draw: Sendable {
    /// What the seed is the digest of.
    public let seedText: String
    public let seed: Digest
    public let runs: [Run]
  }

  /// A contiguous part of the population that gives one item.
  public struct Run: Sendable {
    /// From 1.
    public let number: Int
    /// Places in the population, from 0.
    public let range: Range<Int>
    public let digest: Digest
    /// The place of the pick in the population, from 0.
    public let pick: Int
  }

  init(_ population: Population, request: SampleRequest?) {
    let items = population.inPeriod
    self.request = request
    self.population = items
    populationDigest = population.digest
    draw = request.flatMap { request in
      let size =
        switch request.size {
        case .usual: Self.usualSize(of: items.count)
        case .count(let count): count
        }
      guard size < items.count else { return nil }
      return Draw(
        items.count, size: size, engagement: request.engagement, control: request.control,
        population: population.digest)
    }
  }

  /// The size for a control that works per occurrence, by the size of its population, in the same
  /// methodology. The AICPA prescribes none, and firms differ.
  public static func usualSize(of population: Int) -> Int {
    switch population {
    case ...10: population
    case ...50: 8
    case ...250: 15
    default: 25
    }
  }

  /// The items that were drawn, by date; in a census all of them.
  public var picks: [Population.Item] {
    draw.map { draw in draw.runs.map { population[$0.pick] } } ?? population
  }

  /// Whether an incident was drawn; nil in a census, where nothing is.
  public func isPicked(_ incident: Incident) -> Bool? {
    draw.map { draw in draw.runs.contains { population[$0.pick].incident.path == incident.path } }
  }
}

extension IncidentSample.Draw {
  /// - Parameters:
  ///   - count: how many items the population has.
  ///   - size: how many are drawn, from 1 to `count`.
  init(_ count: Int, size: Int, engagement: String, control: String, population: Digest) {
    seedText = "\(engagement)|\(control)|\(population)"
    let seed = Digest(sha256: seedText.utf8)
    self.seed = seed
    var start = 0
    runs = (1...max(size, 1)).map { number in
      let length = count / size + (number <= count % size ? 1 : 0)
      defer { start += length }
      let digest = Digest(sha256: "\(seed)|\(number)".utf8)
      let drawn = Int(digest.description.prefix(15), radix: 16)! % length
      return IncidentSample.Run(
        number: number, range: start..<start + length, digest: digest, pick: start + drawn)
    }
  }
}
