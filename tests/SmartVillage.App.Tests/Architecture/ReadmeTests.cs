using System.CommandLine;
using SmartVillage.App.Configuration;
using SmartVillage.Store.Access;

namespace SmartVillage.App.Tests.Architecture;

/// <summary>What is not in README.md does not exist for an operator.</summary>
public sealed class ReadmeTests
{
    private static readonly string Text = Repository.ReadAllText("README.md");

    public static TheoryData<string, string> Glossary => new()
    {
        { "penduduk", "Resident" }, { "keluarga", "Family" }, { "No. KK", "FamilyCardNumber" }, { "NIK", "Nik" }, { "rumah tangga", "Household" },
        { "desa, kelurahan", "Village" }, { "kode desa", "VillageCode" }, { "kecamatan", "District" }, { "kota, kabupaten", "Regency" },
        { "dusun, lingkungan", "Hamlet" }, { "RW", "Rw" }, { "RT", "Rt" }, { "bantuan", "Benefit" }, { "lapak", "Marketplace" }, { "pelapak", "Seller" },
        { "pengaduan", "Complaint" }, { "mutakhiran", "Mutakhiran" }, { "log penduduk", "ResidentEvent" },
    };

    public static TheoryData<string> Settings => [.. SettingNames.All];

    public static TheoryData<string> Commands => [.. Names(CommandLine.Create(), "smartvillage")];

    public static TheoryData<string> Roles => [.. ApiRoles.All];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Every_setting_is_documented(string setting) => Assert.Contains($"| `{setting}` |", Text, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_is_documented(string command) => Assert.Contains($"`{command}", Text, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Roles))]
    public void Every_role_is_documented(string role) => Assert.Contains($"| `{role}` |", Text, StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(70)]
    [InlineData(130)]
    public void Every_exit_code_is_documented(int code) => Assert.Contains($"| {code} |", Text, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Glossary))]
    public void The_glossary_holds_every_word(string indonesian, string english) => Assert.Contains($"| {indonesian} | `{english}` |", Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("source")]
    [InlineData("snapshot")]
    [InlineData("fingerprint")]
    [InlineData("quarantine")]
    [InlineData("tombstone")]
    [InlineData("gate")]
    [InlineData("edition")]
    [InlineData("receipt")]
    [InlineData("run")]
    [InlineData("freshness")]
    public void The_glossary_explains_every_word_of_synchronising(string word) => Assert.Contains($"| {word} |", Text, StringComparison.Ordinal);

    private static IEnumerable<string> Names(Command command, string path) => command.Subcommands.SelectMany(sub =>
        sub.Subcommands.Count > 0 ? Names(sub, $"{path} {sub.Name}") : [$"{path} {sub.Name}"]);
}
