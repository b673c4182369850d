/// What was decided about data: whether somebody without a right to it could see it.
public struct DataExposure: Sendable {
  public enum Determination: String, Sendable {
    case none, suspected, confirmed
  }

  /// Nil where the word is none of the three.
  public let determination: Determination?
  /// The word as written.
  public let word: Located<String>
  public let by: Located<String>?
  /// When, as written: an instant, or a date where the hour is not known.
  public let at: Located<String>?
  public let basis: Located<String>?
  /// Whether customers' data is concerned; nil where nobody says.
  public let isCustomerData: Located<Bool>?

  public var instant: Located<Instant>? {
    at.flatMap { at in Instant(iso: at.value).map { Located($0, at.span) } }
  }

  public var day: Day? { at.flatMap { Day(iso: String($0.value.prefix(10))) } }

  init?(_ value: Located<YAMLValue>) {
    guard let word = value.string("determination") ?? value.text?.map({ $0.trimmed }) else {
      return nil
    }
    self.word = word
    let written = word.value.folded
    determination = Self.words.first { $0.1.contains(written) }?.0
    by = value.string("by")
    at = (value.string("at") ?? value.string("on"))
    basis = value.string("basis")
    isCustomerData = value.string("customer_data").flatMap { text in
      switch text.value.folded {
      case "true", "yes": Located(true, text.span)
      case "false", "no": Located(false, text.span)
      default: nil
      }
    }
  }

  private static let words: [(Determination, Set<String>)] = [
    (.none, ["none", "no", "false", "no exposure", "not exposed", "ruled out"]),
    (.suspected, ["suspected", "possible", "potential", "likely", "under investigation"]),
    (.confirmed, ["confirmed", "yes", "true", "exposed"]),
  ]
}

extension Incident {
  public var dataExposure: DataExposure? { value("data_exposure").flatMap(DataExposure.init) }
}
