/// The verdicts laid out as an auditor works: population, sample, attribute sheets, registers.
///
/// Pages, CSV files and exports all take their lists from here, so that their totals tie.
public struct Workpaper: Sendable {
  public let assessment: Assessment

  public init(_ assessment: Assessment) {
    self.assessment = assessment
  }

  public var evidence: Evidence { assessment.evidence }
}
