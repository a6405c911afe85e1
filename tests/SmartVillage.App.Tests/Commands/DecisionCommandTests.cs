using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using OtpNet;
using SmartVillage.App.Configuration;
using SmartVillage.App.Hosting;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Store.Access;
using SmartVillage.Store.Audit;

namespace SmartVillage.App.Tests.Commands;

/// <summary><c>mutakhiran decisions</c> and <c>decide</c> on a real village: what waits, who may decide, and what the ledger says of it.</summary>
public sealed partial class DecisionCommandTests(OpenSidServer server)
{
    private const string Secret = "1872040101809999";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_waits_is_written_filled_and_decided_and_the_ledger_knows_who_saw_and_who_decided()
    {
        await using var village = await server.CreateVillageAsync();
        await using var services = await SyncAsync(village);
        var none = await village.Cli.RunAsync("mutakhiran", "decisions");
        var (religion, nik, phone) = await ProposeAsync(services);

        var listed = await village.Cli.RunAsync("mutakhiran", "decisions", "--output", village.Cli.PathOf("keputusan"), "--json");
        var file = listed.Json().GetProperty("file").GetString()!;
        Fill(file, (religion, "setuju", ""), (nik, "dukcapil", "belum ada akta"), (phone, "tolak", "nomor orang lain"));
        var decided = await village.Cli.RunAsync("mutakhiran", "decide", file, "--key-file", Key(village, services, "Bu Citra", ApiRoles.Approver), "--json");
        var again = await village.Cli.RunAsync("mutakhiran", "decide", file, "--key-file", Key(village, services, "Bu Citra", ApiRoles.Approver));

        Assert.Equal((0, "Tidak ada usul yang menunggu keputusan."), (none.Code, none.Output.Trim()));
        Assert.Equal((0, 3), (listed.Code, listed.Json().GetProperty("proposals").GetInt32()));
        Assert.Equal(0, decided.Code);
        Assert.Equal(
            ["Approve ReadyToApply", "Park WaitingForCivilRegistry", "Reject Rejected"],
            decided.Json().GetProperty("decided").EnumerateArray().Select(one => $"{one.GetProperty("action").GetString()} {one.GetProperty("state").GetString()}").Order(StringComparer.Ordinal));
        Assert.Equal(5, again.Code);
        Assert.Contains("sudah berubah sejak", again.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(IdentityNumber(), string.Concat(listed.Output, listed.Error, decided.Output, decided.Error, again.Output, file));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        var ledger = await LedgerAsync(services);
        Assert.Equal(("lihat", "local", "mutakhiran decisions"), (ledger[0].Action, ledger[0].ActorKey, ledger[0].Route));
        Assert.NotEmpty(ledger[0].Residents);
        Assert.Equal(["putuskan", "putuskan", "setujui"], ledger.Skip(1).Select(entry => entry.Action).Order(StringComparer.Ordinal));
        Assert.All(ledger.Skip(1), entry => Assert.Equal(("Bu Citra", ApiRoles.Approver, "mutakhiran decide", 0, 1), (entry.ActorName, entry.Role, entry.Route, entry.Result, entry.Residents.Count)));
    }

    [Fact]
    public async Task Only_the_person_of_a_key_of_this_village_that_may_decide_does()
    {
        await using var village = await server.CreateVillageAsync();
        await using var services = await SyncAsync(village);
        var (religion, _, _) = await ProposeAsync(services);
        var file = await ListAsync(village);
        Fill(file, (religion, "setuju", ""));
        village.Cli.Write("salah.key", "sv_0123456789ab_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        Environment.SetEnvironmentVariable("SMARTVILLAGE_KEY", null);

        Task<CliResult> WithAsync(string key, params string[] more) => village.Cli.RunAsync(["mutakhiran", "decide", file, "--key-file", key, "--json", .. more]);

        Assert.Equal((1, "SV-APP-052"), ErrorOf(await village.Cli.RunAsync("mutakhiran", "decide", file, "--json")));
        Assert.Equal((1, "SV-APP-016"), ErrorOf(await WithAsync(village.Cli.PathOf("tidak-ada.key"))));
        Assert.Equal((1, "SV-APP-053"), ErrorOf(await WithAsync(village.Cli.PathOf("salah.key"))));
        Assert.Equal((1, "SV-APP-054"), ErrorOf(await WithAsync(Key(village, services, "Pak Baca", ApiRoles.Reader))));
        Assert.Equal((1, "SV-APP-054"), ErrorOf(await WithAsync(Key(village, services, "Pak Admin", ApiRoles.Admin))));
        Assert.Equal((1, "SV-APP-055"), ErrorOf(await WithAsync(Key(village, services, "Bu Jauh", ApiRoles.Approver, "18.72.04.1003"), "--village", OpenSidVillageUnderTest.Code)));
        var elsewhere = await WithAsync(Key(village, services, "Bu Jauh", ApiRoles.Approver, "18.72.04.1003"));
        var own = await WithAsync(Key(village, services, "BU ani", ApiRoles.Approver));
        var noRight = await WithAsync(Key(village, services, "Pak Budi", ApiRoles.Operator));
        var old = services.GetRequiredService<ApiKeyStore>().Create("Bu Lama", ApiRoles.Approver, OpenSidVillageUnderTest.Code, [], DateTimeOffset.UnixEpoch);
        village.Cli.Write("lama.key", old);

        Assert.Contains("tidak ada di kelurahan ini", ProblemOf(elsewhere), StringComparison.Ordinal);
        Assert.Contains("Usul sendiri", ProblemOf(own), StringComparison.Ordinal);
        Assert.Contains("Peran kunci", ProblemOf(noRight), StringComparison.Ordinal);
        Assert.Equal((1, "SV-APP-053"), ErrorOf(await WithAsync(village.Cli.PathOf("lama.key"))));
        Assert.Equal(CorrectionState.Submitted, (await FindAsync(services, religion)).State);
        Assert.Equal("mutakhiran decisions", Assert.Single(await LedgerAsync(services)).Route);
        Environment.SetEnvironmentVariable("SMARTVILLAGE_KEY", await File.ReadAllTextAsync(Key(village, services, "Bu Citra", ApiRoles.Approver), Cancellation));
        try
        {
            var fromVariable = await village.Cli.RunAsync("mutakhiran", "decide", file);
            Assert.Equal((0, CorrectionState.ReadyToApply), (fromVariable.Code, (await FindAsync(services, religion)).State));
            Assert.Contains("1 setuju", fromVariable.Output, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("SMARTVILLAGE_KEY", null);
        }
    }

    [Fact]
    public async Task A_second_factor_is_asked_for_as_over_the_api_and_locks_as_there()
    {
        await using var village = await server.CreateVillageAsync();
        await using var services = await SyncAsync(village);
        var (religion, nik, phone) = await ProposeAsync(services);
        var file = await ListAsync(village);
        var key = Key(village, services, "Bu Citra", ApiRoles.Approver);
        var secret = services.GetRequiredService<SecondFactors>().Enrol((await File.ReadAllTextAsync(key, Cancellation)).Split('_')[1])!;

        Task<CliResult> WithAsync(params string[] more) => village.Cli.RunAsync(["mutakhiran", "decide", file, "--key-file", key, "--json", .. more]);

        Fill(file, (nik, "tunda", "menunggu warganya"));
        Assert.Equal(0, (await WithAsync()).Code);
        Fill(file, (religion, "setuju", ""));
        Clear(file, nik);
        Assert.Equal((1, "SV-APP-057"), ErrorOf(await WithAsync()));
        Assert.Equal((1, "SV-APP-057"), ErrorOf(await WithAsync("--code", "enam")));
        Assert.Equal((1, "SV-APP-058"), ErrorOf(await WithAsync("--code", "000000")));
        var right = await WithAsync("--code", new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime));
        Assert.Equal((0, CorrectionState.ReadyToApply), (right.Code, (await FindAsync(services, religion)).State));
        Fill(file, (phone, "tolak", "salah"));
        Clear(file, religion);
        var wrong = new List<(int, string?)>();
        for (var time = 0; time < 5; time++)
        {
            wrong.Add(ErrorOf(await WithAsync("--code", "000000")));
        }

        Assert.Equal((1, "SV-APP-059"), wrong[^1]);
        Assert.All(wrong[..^1], answer => Assert.Equal((1, "SV-APP-058"), answer));
        Assert.Equal(CorrectionState.Submitted, (await FindAsync(services, phone)).State);
        Assert.Equal([403, 0, 403, 403, 403, 403, 429], (await LedgerAsync(services)).Where(entry => entry.Action == "buka").Select(entry => entry.Result));
    }

    [Fact]
    public async Task Where_the_configuration_asks_for_a_second_factor_a_key_without_one_does_not_decide()
    {
        await using var village = await server.CreateVillageAsync();
        await using var services = await SyncAsync(village);
        var (religion, _, _) = await ProposeAsync(services);
        var file = await ListAsync(village);
        Fill(file, (religion, "setuju", ""));
        village.Cli.Write("smartvillage.json", (await File.ReadAllTextAsync(village.Cli.Config, Cancellation)).Replace("\"Adapters\"", "\"Api\":{\"SecondFactor\":true},\"Adapters\"", StringComparison.Ordinal));

        Assert.Equal((1, "SV-APP-056"), ErrorOf(await village.Cli.RunAsync("mutakhiran", "decide", file, "--key-file", Key(village, services, "Bu Citra", ApiRoles.Approver), "--json")));
    }

    [Fact]
    public async Task A_row_that_is_wrong_is_told_with_its_number_and_nothing_is_carried_out()
    {
        await using var village = await server.CreateVillageAsync();
        await using var services = await SyncAsync(village);
        var (religion, _, phone) = await ProposeAsync(services);
        var file = await ListAsync(village);
        Fill(file, (religion, "setuju", ""), (phone, "tolak", ""));
        var key = Key(village, services, "Bu Citra", ApiRoles.Approver);

        var refused = await village.Cli.RunAsync("mutakhiran", "decide", file, "--key-file", key);
        Fill(file, (religion, "", ""), (phone, "", ""));
        var empty = await village.Cli.RunAsync("mutakhiran", "decide", file, "--key-file", key);
        village.Cli.Write("bukan.xlsx", "bukan apa-apa");
        var other = await village.Cli.RunAsync("mutakhiran", "decide", village.Cli.PathOf("bukan.xlsx"), "--key-file", key);

        Assert.Equal(5, refused.Code);
        Assert.Matches("Tidak ada yang dijalankan; 1 baris perlu diperbaiki:\\s+Baris [234]: Keputusan tolak memerlukan alasan", refused.Output);
        Assert.Equal((0, "Kolom Keputusan kosong; tidak ada yang berubah."), (empty.Code, empty.Output.Trim()));
        Assert.Equal(5, other.Code);
        Assert.Equal(CorrectionState.Submitted, (await FindAsync(services, religion)).State);
    }

    private static (int Code, string? Error) ErrorOf(CliResult result) => (result.Code, result.Json().GetProperty("error").GetProperty("code").GetString());

    private static string ProblemOf(CliResult result)
    {
        Assert.Equal(5, result.Code);
        return Assert.Single(result.Json().GetProperty("problems").EnumerateArray()).GetProperty("message").GetString()!;
    }

    private static async Task<ServiceProvider> SyncAsync(OpenSidVillageUnderTest village)
    {
        Assert.Equal(0, (await village.Cli.RunAsync("sync")).Code);
        return new ServiceCollection().AddLogging().AddSmartVillage(SettingsFile.Load(village.Cli.Config)).BuildServiceProvider();
    }

    /// <summary>A religion, a NIK and a telephone of three people, proposed by Bu Ani.</summary>
    private static async Task<(long Religion, long Nik, long Phone)> ProposeAsync(ServiceProvider services)
    {
        var population = services.GetRequiredService<IVillagePopulations>().Read(Village)!;
        var index = new SubjectIndex(population);
        var people = population.People.Where(person => person.IsPermanent && person.Nik?.Length == 16).Take(3).ToList();
        var drafts = new[] { ("religion", "3"), ("nik", Secret), ("phone", "081200009999") }.Zip(people).Select(pair =>
        {
            var subject = new CorrectionSubject(SubjectKind.Resident, pair.Second.Id);
            var (field, value) = pair.First;
            var current = SubjectView.Find(index, subject)!.ValueOf(CorrectableFields.Find(field)!);
            return new CorrectionDraft(subject, $"uji-{field}", [new FieldDraft(field, current, current == value ? "4" : value, new Evidence(EvidenceKind.FamilyCard, "1872-KK-1"))]);
        }).ToList();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var kept = await services.GetRequiredService<CorrectionDesk>().ProposeAsync(
            Village, drafts, new CorrectionActor("Bu Ani", "k1", CorrectionRight.Propose, now), DateOnly.FromDateTime(now.UtcDateTime), submit: true, Cancellation);
        Assert.Empty(kept.Faults);
        return (kept.Kept[0].Id, kept.Kept[1].Id, kept.Kept[2].Id);
    }

    private static VillageCode Village { get; } = VillageCode.TryParse(OpenSidVillageUnderTest.Code, out var code) ? code : default;

    private static async Task<string> ListAsync(OpenSidVillageUnderTest village) =>
        (await village.Cli.RunAsync("mutakhiran", "decisions", "--output", village.Cli.PathOf("keputusan"), "--json")).Json().GetProperty("file").GetString()!;

    /// <summary>A key of somebody, in a file.</summary>
    private static string Key(OpenSidVillageUnderTest village, ServiceProvider services, string name, string role, string code = OpenSidVillageUnderTest.Code)
    {
        var file = $"{name}-{role}-{code}.key";
        village.Cli.Write(file, services.GetRequiredService<ApiKeyStore>().Create(name, role, ApiRoles.NeedsVillage(role) ? code : null));
        return village.Cli.PathOf(file);
    }

    private static void Clear(string file, long proposal) => Fill(file, (proposal, "", ""));

    private static void Fill(string file, params (long Proposal, string Decision, string Note)[] answers)
    {
        using var written = new MemoryStream(File.ReadAllBytes(file));
        var rows = written.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        foreach (var (proposal, decision, note) in answers)
        {
            var row = rows.Single(row => (string?)row["Usul"] == $"{proposal}");
            (row["Keputusan"], row["Catatan"]) = (decision, note);
        }

        using var filled = new MemoryStream();
        filled.SaveAs(rows);
        File.WriteAllBytes(file, filled.ToArray());
    }

    private static async Task<Correction> FindAsync(ServiceProvider services, long id) => (await services.GetRequiredService<ICorrections>().FindAsync(Village, id, Cancellation))!;

    private static async Task<List<LedgerEntry>> LedgerAsync(ServiceProvider services) =>
        [.. (await services.GetRequiredService<Ledger>().ListAsync(0, 100, resident: null, Cancellation)).OrderBy(line => line.Sequence).Select(line => line.Entry)];

    [GeneratedRegex(@"(?<![0-9])[0-9]{16}(?![0-9])", RegexOptions.None, 5000)]
    private static partial Regex IdentityNumber();
}
