using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SmartVillage.App.Configuration;
using SmartVillage.App.Hosting;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Store.Audit;
using SmartVillage.TestSupport.Import;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.App.Tests.Commands;

/// <summary><c>mutakhiran export</c> against a real OpenSID structure in MariaDB.</summary>
public sealed partial class ImportFileCommandTests(OpenSidServer server)
{
    private const string Religion = "3";
    private const int Proposed = 20;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Approved_values_become_a_file_that_OpenSID_takes_with_its_steps_and_the_rest_is_told_with_its_reason()
    {
        await using var village = await server.CreateVillageAsync();
        await village.ExecuteAsync("DELETE FROM setting_aplikasi WHERE `key` = 'current_version'");
        await village.Cli.RunAsync("sync");
        await ApproveAsync(village);

        var unknown = await village.Cli.RunAsync("mutakhiran", "export", "--json");
        var exported = await village.Cli.RunAsync("mutakhiran", "export", "--release", "24.10", "--output", village.Cli.PathOf("impor"), "--by", "Pak Budi", "--json");

        Assert.Equal((1, "SV-APP-037"), (unknown.Code, unknown.Json().GetProperty("error").GetProperty("code").GetString()));
        Assert.Equal(0, exported.Code);
        var batch = exported.Json().GetProperty("batch");
        Assert.Equal(("24.10", Proposed), (batch.GetProperty("release").GetString(), batch.GetProperty("rows").GetInt32()));
        Assert.Contains(exported.Json().GetProperty("steps").EnumerateArray(), step => step.GetString()!.Contains("Impor Penduduk", StringComparison.Ordinal));
        var screen = Assert.Single(exported.Json().GetProperty("screens").EnumerateArray());
        Assert.Equal(("no-column", 1), (screen.GetProperty("code").GetString(), screen.GetProperty("fields").GetInt32()));
        var file = exported.Json().GetProperty("file").GetString()!;
        Assert.DoesNotMatch(IdentityNumber(), exported.Output + exported.Error);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        await using var connection = await village.OpenAsync();
        var report = await (await OpenSidImport.StartAsync(connection, OpenSidEra.V2410Fresh, cancellationToken: Cancellation)).ApplyAsync(await File.ReadAllBytesAsync(file, Cancellation), Cancellation);
        Assert.Equal((null, Proposed, 0), (report.Refusal, report.Succeeded, report.Failed.Count));
        string[] outcome = ["mutakhiran", "outcome", $"{batch.GetProperty("id").GetInt64()}", "--succeeded", $"{Proposed - 1}", "--failed", "1", "--rows", "3", "--by", "Pak Budi", "--json"];
        var (reported, twice) = (await village.Cli.RunAsync(outcome), await village.Cli.RunAsync(outcome));
        Assert.Equal((5, "Reported", 1), (reported.Code, reported.Json().GetProperty("state").GetString(), reported.Json().GetProperty("toScreens").GetInt32()));
        Assert.Equal((1, "SV-APP-037"), (twice.Code, twice.Json().GetProperty("error").GetProperty("code").GetString()));
        await using var services = Services(village);
        var entry = Assert.Single(await services.GetRequiredService<Ledger>().ListAsync(0, 10, resident: null, Cancellation)).Entry;
        Assert.Equal(("mutakhiran export", Proposed), (entry.Route, entry.Residents.Count));
    }

    [Fact]
    public async Task A_lost_file_is_written_again_and_without_anything_new_there_is_none()
    {
        await using var village = await server.CreateVillageAsync();
        await village.Cli.RunAsync("sync");
        await ApproveAsync(village);
        var folder = village.Cli.PathOf("impor");
        var first = await village.Cli.RunAsync("mutakhiran", "export", "--output", folder, "--json");
        var file = first.Json().GetProperty("file").GetString()!;
        File.Delete(file);

        var nothing = await village.Cli.RunAsync("mutakhiran", "export", "--output", folder);
        var again = await village.Cli.RunAsync("mutakhiran", "export", "--batch", $"{first.Json().GetProperty("batch").GetProperty("id").GetInt64()}", "--output", folder);
        var other = await village.Cli.RunAsync("mutakhiran", "export", "--batch", "99", "--output", folder);

        Assert.Equal(5, nothing.Code);
        Assert.Contains("1 isian lewat layar", nothing.Output, StringComparison.Ordinal);
        Assert.Equal(0, again.Code);
        Assert.Contains("  1. ", again.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(file));
        Assert.Equal(1, other.Code);
    }

    [Fact]
    public async Task Of_a_copy_that_is_not_proven_no_file_is_made()
    {
        await using var village = await server.CreateVillageAsync();
        await village.Cli.RunAsync("sync");
        await ApproveAsync(village);
        await village.ExecuteAsync("RENAME TABLE tweb_penduduk TO tweb_penduduk_lain");
        Assert.NotEqual(0, (await village.Cli.RunAsync("sync")).Code);

        var refused = await village.Cli.RunAsync("mutakhiran", "export", "--output", village.Cli.PathOf("impor"));

        Assert.Equal(1, refused.Code);
        Assert.Contains("belum terbukti", refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(village.Cli.PathOf("impor")));
    }

    private static ServiceProvider Services(OpenSidVillageUnderTest village) => new ServiceCollection().AddLogging().AddSmartVillage(SettingsFile.Load(village.Cli.Config)).BuildServiceProvider();

    /// <summary>Religions, which go by file, and one telephone, which does not.</summary>
    private static async Task ApproveAsync(OpenSidVillageUnderTest village)
    {
        await using var services = Services(village);
        var villages = services.GetRequiredService<IVillagePopulations>();
        var population = villages.Read(Assert.Single(villages.List()).Code)!;
        var index = new SubjectIndex(population);
        var people = population.People.Where(person => IsSound(person, population)).Take(Proposed).ToList();
        var drafts = people.Select(person => Draft(index, person, "religion", Religion)).Append(Draft(index, people[0], "phone", "081200009999")).ToList();
        var desk = services.GetRequiredService<CorrectionDesk>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var kept = await desk.ProposeAsync(population.Village, drafts, new CorrectionActor("Bu Ani", "k1", CorrectionRight.Propose, now), DateOnly.FromDateTime(now.UtcDateTime), submit: true, Cancellation);
        var ids = kept.Kept.Select(correction => correction.Id).ToList();
        var approver = new CorrectionActor("Bu Citra", "k3", CorrectionRight.Handle | CorrectionRight.Decide, now);
        await desk.CarryManyAsync(population.Village, ids, new CorrectionOrder(CorrectionAction.Review), approver, Cancellation);
        var approved = await desk.CarryManyAsync(population.Village, ids, new CorrectionOrder(CorrectionAction.Approve), approver, Cancellation);
        Assert.Equal(Proposed + 1, approved.Values.Count(change => change.Refusal is null));
    }

    private static bool IsSound(Person person, VillagePopulation population) =>
        person is { IsPermanent: true, Nik.Length: 16 } && person.Nik[0] != '0' && population.People.Count(other => other.Nik == person.Nik) == 1
        && population.FindFamily(person.Family) is { Number.Length: 16 } family && population.Families.Count(other => other.Number == family.Number) == 1
        && family.Area == person.Area && population.FindArea(family.Area) is { Rt: not (null or "" or "0" or "-") } area
        && population.Areas.Count(other => (other.Hamlet, other.Rw, other.Rt) == (area.Hamlet, area.Rw, area.Rt)) == 1;

    private static CorrectionDraft Draft(SubjectIndex index, Person person, string field, string value)
    {
        var subject = new CorrectionSubject(SubjectKind.Resident, person.Id);
        var current = SubjectView.Find(index, subject)!.ValueOf(CorrectableFields.Find(field)!);
        return new CorrectionDraft(subject, $"uji-{field}-{person.Id}", [new FieldDraft(field, current, current == value ? "4" : value, new Evidence(EvidenceKind.FamilyCard, "1872-KK-1"))]);
    }

    [GeneratedRegex(@"(?<![0-9])[0-9]{16}(?![0-9])", RegexOptions.None, 5000)]
    private static partial Regex IdentityNumber();
}
