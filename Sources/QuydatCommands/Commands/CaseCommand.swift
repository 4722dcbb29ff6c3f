internal import ArgumentParser
internal import LandDomain
internal import LandOperations
internal import LandStore
internal import Measures

struct CaseCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "case", abstract: Speech.says("Hồ sơ bồi thường.", "Compensation cases."),
      subcommands: [Show.self])
  }
  init() {}

  struct Show: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: Speech.says("Một hồ sơ.", "One case."))
    }
    @OptionGroup var sheet: SheetOptions
    func run() async throws { try await sheet.show(.compensationCase) }
  }
}
