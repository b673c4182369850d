/// A stretched scale: landmarks stand at equal distances, whatever lies between them, so that
/// minutes and weeks fit one line and labels never meet. Between two landmarks it is even.
struct Scale {
  /// Ascending, at least two.
  let landmarks: [Int]
  let labels: [String]

  /// Places run from 0 to this.
  static let width = 10_000

  /// The landmarks that hold all values, with one to spare at neither end.
  init(holding values: [Int], of all: [Int], label: (Int) -> String) {
    let low = values.min() ?? all[0]
    let high = values.max() ?? all[0]
    let first = all.lastIndex { $0 <= low } ?? 0
    let last = max(all.firstIndex { $0 >= high } ?? all.count - 1, min(first + 1, all.count - 1))
    landmarks = Array(all[min(first, last - 1)...last])
    labels = landmarks.map(label)
  }

  /// The place of a value, 0 to `width`; what lies beyond the ends is put at the end.
  func place(_ value: Int) -> Int {
    guard let next = landmarks.firstIndex(where: { $0 > value }) else { return Self.width }
    guard next > 0 else { return 0 }
    let step = Self.width / (landmarks.count - 1)
    let span = landmarks[next] - landmarks[next - 1]
    // Twice the same length, so that no product grows past what a whole number holds.
    let part = Int(Double(value - landmarks[next - 1]) / Double(span) * Double(step))
    return (next - 1) * step + part
  }

  /// Lengths of time in seconds.
  static let times: [Int] = [
    0, 60, 300, 900, 3600, 4 * 3600, 86_400, 3 * 86_400, 7 * 86_400, 14 * 86_400, 30 * 86_400,
    90 * 86_400, 365 * 86_400,
  ]

  static func time(holding values: [Int]) -> Scale {
    Scale(holding: [0] + values, of: times, label: rounded)
  }

  /// Days before (negative) and after something.
  static let distances = [-365, -90, -30, -14, -7, 0, 7, 14, 30, 90, 365]

  static func days(holding values: [Int]) -> Scale {
    Scale(holding: [-7, 7] + values, of: distances) { days in
      days == 0 ? "due" : (days < 0 ? "−" : "+") + "\(abs(days)) d"
    }
  }

  /// `45 s`, `22 min`, `4 h`, `7 d`: at most two units, cut off.
  static func rounded(_ seconds: Int) -> String {
    let sign = seconds < 0 ? "−" : ""
    let seconds = abs(seconds)
    switch seconds {
    case 0: return "0"
    case ..<60: return "\(sign)\(seconds) s"
    case ..<3600: return "\(sign)\(seconds / 60) min"
    case ..<86_400:
      let minutes = seconds / 60 % 60
      return "\(sign)\(seconds / 3600) h" + (minutes == 0 ? "" : " \(twoDigits(minutes)) min")
    default:
      let hours = seconds / 3600 % 24
      return "\(sign)\(seconds / 86_400) d" + (hours == 0 ? "" : " \(hours) h")
    }
  }
}
