/// Which incidents are looked at, and how anybody derives the same picks again.
struct SamplePage: PageView {
  static let template = "sample"

  let frame: Frame
  let words: String
  let count: Int
  let populationHref: String
  let matrixHref: String
  let listHref: String
  let digest: String
  let request: Request?
  let draw: Draw?
  let usual: [UsualSize]

  struct Request: Sendable {
    let size: String
    let engagement: String
    let control: String
    let setBy: String?
  }

  struct Draw: Sendable {
    let seedText: String
    let seed: String
    let size: Int
    let runs: [Run]
    let recipe: String
  }

  struct Run: Sendable {
    let run: Int
    let from: Int
    let to: Int
    let start: String
    let pickNumber: Int
    let pick: Link
    let title: String
    let severity: String
    let day: String
  }

  struct UsualSize: Sendable {
    let incidents: String
    let tested: String
  }

  init(_ map: SiteMap) {
    let path = SiteMap.sample
    let sample = map.workpaper.sample
    frame = Frame(map, path: path, title: "Sample")
    words = sample.words
    count = sample.population.count
    populationHref = SiteMap.href(SiteMap.population, from: path)
    matrixHref = SiteMap.href(SiteMap.matrix, fragment: "incidents", from: path)
    listHref = SiteMap.href(SiteMap.populationList, from: path)
    digest = sample.populationDigest.description
    request = sample.request.map { request in
      let size =
        switch request.size {
        case .usual: "the usual one for \(sample.population.count)"
        case .count(let count): "\(count)"
        }
      return Request(
        size: size, engagement: request.engagement, control: request.control, setBy: request.setBy)
    }
    draw = sample.draw.map { draw in
      Draw(
        seedText: draw.seedText, seed: draw.seed.description, size: draw.runs.count,
        runs: draw.runs.map { run in
          let item = sample.population[run.pick]
          return Run(
            run: run.number, from: run.range.lowerBound + 1, to: run.range.upperBound,
            start: String(run.digest.description.prefix(15)), pickNumber: run.pick + 1,
            pick: Link(
              item.incident.id, map.page(ofDocument: item.incident.path) ?? SiteMap.about,
              from: path),
            title: item.incident.document.title, severity: item.level.label,
            day: item.day?.iso ?? "")
        },
        recipe: draw.recipe)
    }
    usual = [
      UsualSize(incidents: "up to 10", tested: "all"),
      UsualSize(incidents: "11 to 50", tested: "\(IncidentSample.usualSize(of: 11))"),
      UsualSize(incidents: "51 to 250", tested: "\(IncidentSample.usualSize(of: 51))"),
      UsualSize(incidents: "above 250", tested: "\(IncidentSample.usualSize(of: 251))"),
    ]
  }
}

extension IncidentSample.Draw {
  /// The draw as lines of a shell beside population.txt.
  var recipe: String {
    let parts = seedText.split(separator: "|", omittingEmptySubsequences: false)
    let start = parts.dropLast().joined(separator: "|").replacing("'", with: "'\\''")
    return """
      hash() { sha256sum | cut -d' ' -f1; }
      population=$(hash < population.txt)
      seed=$(printf '%s|%s' '\(start)' "$population" | hash)
      count=$(wc -l < population.txt); size=\(runs.count); first=1; run=1
      while [ $run -le $size ]; do
        length=$(( count / size + (run <= count % size) ))
        digits=$(printf '%s|%s' "$seed" "$run" | hash | cut -c1-15)
        sed -n "$(( first + 0x$digits % length ))p" population.txt
        first=$(( first + length )); run=$(( run + 1 ))
      done
      """
  }
}
