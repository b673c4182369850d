/// The verdicts laid out as an auditor works: population, sample, attribute sheets, registers.
///
/// Pages, CSV files and exports all take their lists from here, so that their totals tie.
public struct Workpaper: Sendable {
  public let assessment: Assessment
  /// All incidents on record, and which of them are of the period.
  public let population: Population
  /// Every incident of the period, or those that were drawn.
  public let sample: IncidentSample
  /// Incidents, playbooks and drills against their attributes.
  public let sheets: [AttributeSheet]
  /// What happened, or fell due, after the period.
  public let subsequentEvents: SubsequentEvents

  /// - Parameter sample: wins over the settings' own.
  public init(_ assessment: Assessment, sample: SampleRequest? = nil) {
    let evidence = assessment.evidence
    self.assessment = assessment
    population = Population(assessment)
    self.sample = IncidentSample(population, request: sample ?? evidence.configuration.sample)
    sheets = AttributeSheet.all(assessment, population)
    subsequentEvents = SubsequentEvents(evidence, population)
  }

  public var evidence: Evidence { assessment.evidence }
}
