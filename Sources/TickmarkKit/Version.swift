/// The version that the command, every report and every page name.
public enum TickmarkVersion {
  public static let current = "0.1.0"
}
