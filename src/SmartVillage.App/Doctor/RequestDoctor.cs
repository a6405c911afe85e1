using System.Globalization;
using System.Net.Sockets;
using SmartVillage.App.Commands;
using SmartVillage.App.Configuration;
using SmartVillage.Domain.Errors;
using SmartVillage.Services.Requests.Holidays;
using SmartVillage.Services.Requests.Outbox;

namespace SmartVillage.App.Doctor;

/// <summary>Looks whether word about requests gets to where it should, and whether the clock of requests knows its holidays.</summary>
internal static class RequestDoctor
{
    private const int DaysAhead = 45;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<IReadOnlyList<Finding>> ExamineAsync(CommandScope scope, CancellationToken cancellationToken)
    {
        var settings = scope.Get<Settings>();
        var findings = new List<Finding> { Holidays(settings, scope.Get<TimeProvider>().GetUtcNow()) };
        var receivers = new[] { (Key: "Requests:Webhook", Options: settings.RequestWebhook), (Key: "Requests:Ambulance:Webhook", Options: settings.AmbulanceWebhook) };
        foreach (var (key, options) in receivers)
        {
            findings.Add(options is { Url: { } url, Secret.Length: > 0 }
                ? await ReachAsync(key, url, cancellationToken)
                : new Finding(Finding.Configuration, "request-webhook-off", key, FindingLevel.Ok, "Tidak disetel: tidak ada sistem lain yang diberi tahu."));
        }

        try
        {
            var summary = await scope.Get<IRequestOutbox>().SummaryAsync(cancellationToken);
            if (summary.Waiting + summary.Dead > 0 || summary.LastDeliveredAt is not null)
            {
                findings.Add(Delivery(summary));
            }
        }
        catch (StoreException)
        {
            // See StoreDoctor.
        }

        return findings;
    }

    private static Finding Delivery(OutboxSummary summary)
    {
        var last = summary.LastDeliveredAt is { } at ? string.Create(CultureInfo.InvariantCulture, $"terakhir diterima {at.UtcDateTime:yyyy-MM-dd HH:mm} UTC") : "belum pernah ada yang diterima";
        var counts = string.Create(CultureInfo.InvariantCulture, $"{summary.Waiting} kabar menunggu, {summary.Dead} tidak diulang lagi; {last}");
        return summary.Dead > 0
            ? new Finding(
                Finding.Configuration, "request-webhook-dead", "Requests", FindingLevel.Warning, $"{counts}. Kegagalan terakhir: {summary.LastFailure}.",
                "Perbaiki penerimanya, lalu kirim ulang dengan POST …/request-webhook/replay.")
            : new Finding(Finding.Configuration, "request-webhook-delivery", "Requests", FindingLevel.Ok, $"{counts}.");
    }

    /// <summary>Opens a connection and sends nothing: a receiver must not take a look for a message.</summary>
    private static async Task<Finding> ReachAsync(string key, Uri url, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(url.DnsSafeHost, url.Port, limit.Token);
            return new Finding(Finding.Configuration, "request-webhook-ok", key, FindingLevel.Ok, "Penerimanya dapat dihubungi.");
        }
        catch (Exception e) when (e is SocketException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new Finding(
                Finding.Configuration, "request-webhook-down", key, FindingLevel.Warning, "Penerimanya tidak dapat dihubungi; kabar diulang sampai tiga hari.",
                "Periksa alamatnya, jaringan, dan apakah sistem penerima hidup.");
        }
    }

    /// <summary>Holidays are decided in autumn for the next year, so the next one is looked for in time.</summary>
    private static Finding Holidays(Settings settings, DateTimeOffset now)
    {
        var calendar = new HolidayCalendar(HolidayCalendar.Shipped, settings.Api.Holidays);
        int[] years = [.. new[] { now.Year, now.AddDays(DaysAhead).Year }.Distinct().Where(year => !calendar.Knows(year))];
        return years.Length == 0
            ? new Finding(Finding.Configuration, "holidays", "Requests:Holidays", FindingLevel.Ok, $"{Reach(calendar, now.Year)}")
            : new Finding(
                Finding.Configuration, "holidays-unknown", "Requests:Holidays", FindingLevel.Warning,
                $"Hari libur tahun {string.Join(" dan ", years)} belum lengkap; hari yang tidak diketahui dihitung sebagai hari kerja. {Reach(calendar, now.Year)}",
                "Isi Requests:Holidays menurut SKB 3 Menteri tahun itu, seperti \"2027-03-10 Idul Fitri\".");
    }

    private static string Reach(HolidayCalendar calendar, int year) => calendar.KnownUntil(year) is { } last
        ? string.Create(CultureInfo.InvariantCulture, $"Hari libur nasional diketahui sampai {last:yyyy-MM-dd}.")
        : $"Hari libur nasional tahun {year} dan sesudahnya belum diketahui.";
}
