internal import ArgumentParser

/// `quydat`: the root of all commands.
struct QuydatCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "quydat",
      abstract: Speech.says(
        "Theo dõi quỹ đất: từ hồ sơ bồi thường đến lô đấu giá.",
        "Follows land from the household's dossier to the auctioned lot."),
      discussion: Speech.says(
        """
        Ngày viết như 31/10/2021 hoặc 2021-10-31. Thử ngay: quydat demo
        Không đặt DATABASE_URL hay PG… thì dữ liệu nằm trong máy chủ PostgreSQL riêng của người dùng.
        """,
        """
        Days are written 31/10/2021 or 2021-10-31. Try: quydat demo
        With neither DATABASE_URL nor PG… set, data live in a private PostgreSQL of the user's own.
        """),
      version: "0.1.0",
      subcommands: [
        DemoCommand.self, DatabaseCommand.self, ImportCommand.self, WardCommand.self, ProjectCommand.self,
        ParcelCommand.self, CaseCommand.self, InventoryCommand.self, LotCommand.self, RecordCommand.self,
        ExplainCommand.self, AdvanceCommand.self, DueCommand.self, ReportCommand.self, WorkflowCommand.self,
        LawCommand.self, AuditCommand.self,
      ])
  }
  init() {}
}
