/// How a kind of token is written: what it begins with, and which characters follow, how many.
struct CredentialShape: Sendable {
  /// In words, with its article.
  let kind: String
  let prefix: [UInt8]
  let alphabet: Set<UInt8>
  let length: ClosedRange<Int>
  /// Whether the prefix is a label before the secret and not its beginning.
  let isLabel: Bool

  private init(
    _ kind: String, _ prefix: String, _ alphabet: Set<UInt8>, _ length: ClosedRange<Int>,
    isLabel: Bool = false
  ) {
    self.kind = kind
    self.prefix = Array(prefix.utf8)
    self.alphabet = alphabet
    self.length = length
    self.isLabel = isLabel
  }

  private static let upper = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8)
  private static let word = upper.union("abcdefghijklmnopqrstuvwxyz".utf8)
  private static let dashed = word.union("-_".utf8)
  private static let dotted = dashed.union(".".utf8)
  private static let base64 = word.union("+/=".utf8)
  private static let hex = Set("0123456789abcdef".utf8)

  /// Shapes that their makers publish so that scanners can find them.
  private static let all: [CredentialShape] =
    ["AKIA", "ASIA"].map { CredentialShape("an AWS access key", $0, upper, 16...16) }
    + ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].map {
      CredentialShape("a GitHub token", $0, word, 36...255)
    }
    + ["xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xapp-"].map {
      CredentialShape("a Slack token", $0, dashed, 20...255)
    }
    + ["sk_live_", "rk_live_", "sk_test_", "rk_test_"].map {
      CredentialShape("a Stripe key", $0, word, 20...255)
    }
    + ["aws_secret_access_key", "AWS_SECRET_ACCESS_KEY", "SecretAccessKey"].map {
      CredentialShape("an AWS secret key", $0, base64, 40...40, isLabel: true)
    }
    + [
      CredentialShape("a GitHub token", "github_pat_", word.union("_".utf8), 40...255),
      CredentialShape("a GitLab token", "glpat-", dotted, 20...255),
      CredentialShape(
        "a Slack webhook", "hooks.slack.com/services/", word.union("/".utf8), 30...99),
      CredentialShape("a webhook secret", "whsec_", word, 24...255),
      CredentialShape("a Google API key", "AIza", dashed, 35...35),
      CredentialShape("a Google client secret", "GOCSPX-", dashed, 24...40),
      CredentialShape("a SendGrid key", "SG.", dotted, 60...80),
      CredentialShape("an npm token", "npm_", word, 36...36),
      CredentialShape("a PyPI token", "pypi-", dashed, 80...255),
      CredentialShape("a DigitalOcean token", "dop_v1_", hex, 64...64),
      CredentialShape("a Vault token", "hvs.", dashed, 24...255),
      CredentialShape("a Twilio key", "SK", hex, 32...32),
      CredentialShape("an API key", "sk-", dashed, 32...255),
      CredentialShape("a storage account key", "AccountKey=", base64, 80...99, isLabel: true),
      CredentialShape("a JSON Web Token", "eyJ", dotted, 60...4096),
      CredentialShape(
        "a bearer token", "Bearer ", dotted.union("+/=".utf8), 20...4096, isLabel: true),
    ]

  static let byFirstByte = Dictionary(grouping: all) { $0.prefix[0] }
}
