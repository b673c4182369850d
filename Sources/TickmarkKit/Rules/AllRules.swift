extension Rule {
  /// The whole catalogue, in the order of the codes.
  public static let all: [Rule] = []
}
