using Microsoft.Data.Sqlite;
using MiniExcelLibs;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests.Support;

/// <summary>A campaign of a village for routes that need one; it is opened again however often it is closed.</summary>
internal static class Campaigns
{
    /// <summary>Code of a task of the own village.</summary>
    public const string Task = "2222-2222-2";

    private const string Starter = "uji";

    private static readonly Lock Opening = new();

    /// <summary>The campaign of a village, open; one after the other, as a village has one at a time.</summary>
    public static long Open(ApiHost host, string village)
    {
        using var turn = Opening.EnterScope();
        var store = host.Services.GetRequiredService<ICampaignStore>();
        var code = Reports.Village(village);
        // Asked before anything is written: the first question makes the tables.
        var known = store.ListAsync(code, CancellationToken.None).Result.FirstOrDefault(one => one.StartedBy == Starter);
        Run(host, $"UPDATE campaigns SET state = 'Closed' WHERE village = '{code.Value}'");
        var campaign = known ?? store.StartAsync(Draft(village), CancellationToken.None).Result!;
        Run(host, $"UPDATE campaigns SET state = 'Open', closed_at = NULL, closed_by = NULL, outcome = NULL WHERE id = {campaign.Id}");
        string[] visitors = [$"Pemegang {ApiRoles.Enumerator}", $"Pemegang {ApiRoles.RwCoordinator}"];
        store.AssignAsync(campaign.Id, 1, visitors, CancellationToken.None).GetAwaiter().GetResult();
        return campaign.Id;
    }

    /// <summary>A list that was filled in: one family, where everything is as written.</summary>
    public static byte[] FilledList(string outcome = "sesuai")
    {
        using var file = new MemoryStream();
        (string Code, string Answer)[] rows = [("HASIL", outcome), ("TANGGAL", "2026-03-02")];
        file.SaveAs(rows.Select(row => new Dictionary<string, object>
        {
            ["Kode lembar"] = Task,
            ["Edisi"] = "1",
            ["Kode pertanyaan"] = row.Code,
            ["Jawaban"] = row.Answer,
            ["Jenis dokumen"] = string.Empty,
            ["Nomor dokumen"] = string.Empty,
        }));
        return file.ToArray();
    }

    /// <summary>An event that was heard of in a village.</summary>
    public static long HeardEvent(ApiHost host, string village)
    {
        var events = host.Services.GetRequiredService<IFamilyEvents>();
        events.NoteAsync(Open(host, village), [new AnsweredEvent(1, "LAHIR", Guid.CreateVersion7(host.Time.GetUtcNow()).ToString("N"))], "uji", CancellationToken.None).GetAwaiter().GetResult();
        return events.ListAsync(Reports.Village(village), CancellationToken.None).Result[^1].Id;
    }

    /// <summary>Leaves no campaign open.</summary>
    public static void CloseAll(ApiHost host) => Run(host, "UPDATE campaigns SET state = 'Closed'");

    private static CampaignDraft Draft(string village)
    {
        var task = village == ApiHost.Own && TaskCode.TryParse(Task, out var known) ? known : TaskCode.Draw();
        return new CampaignDraft(
            Reports.Village(village),
            CampaignKind.Extra,
            2026,
            new CampaignCalendar(new(2026, 1, 1), new(2026, 1, 1), new(2026, 12, 1), new(2026, 12, 2), new(2026, 12, 3), new(2026, 12, 4)),
            ["NIK-07"],
            Starter,
            new CampaignBaseline(1, 1, 1, new Dictionary<string, int>(), default, new Dictionary<long, ElementCount>()),
            [new FamilyTaskDraft(task, 1, 1, IsRechecked: false)]);
    }

    private static void Run(ApiHost host, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={host.Files.Work};Default Timeout=10");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
