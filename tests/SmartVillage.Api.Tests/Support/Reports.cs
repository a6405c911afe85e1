using System.Globalization;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Facilities;
using SmartVillage.Services.Hazards.Notices;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Tests.Shared;

namespace SmartVillage.Api.Tests.Support;

/// <summary>Reports and requests of residents that a test needs to be there.</summary>
internal static class Reports
{
    public static VillageCode Village(string code) => VillageCode.TryParse(code, out var parsed) ? parsed : default;

    /// <summary>What the examples of the documentation name: request 1, one that can be cancelled, and one that can be judged, in both villages.</summary>
    public static void Seed(ApiHost host)
    {
        Add(host, "pju-mati");
        AddCrew(host, RosterKind.Vehicle);
        AddCrew(host, RosterKind.Driver);
        foreach (var village in (string[])[ApiHost.Own, ApiHost.Other])
        {
            Add(host, "nib-bantuan", new RequestContent { Name = "Warga" }, Code("0000-0000-0000-0000-0001"), village);
            Attach(host, Add(host, "nib-bantuan", new RequestContent { Name = "Warga" }, Code("0000-0000-0000-0000-0003"), village).Id, village);
            var done = Add(host, "nib-bantuan", new RequestContent { Name = "Warga" }, Code("0000-0000-0000-0000-0002"), village);
            foreach (var state in (RequestState[])[RequestState.Verified, RequestState.InProgress, RequestState.Completed])
            {
                Move(host, done.Id, state, village: village);
            }
        }
    }

    public static TrackingCode Code(string text) => TrackingCode.TryParse(text, out var code) ? code : default;

    public static void Move(ApiHost host, long id, RequestState to, string? note = null, string village = ApiHost.Own)
    {
        var actor = new RequestActor("Petugas", "k", host.Time.GetUtcNow());
        var change = host.Services.GetRequiredService<IServiceRequests>().ChangeAsync(
            Village(village), id, r => RequestDecisions.Move(r, to, actor, new RequestNotes(note), new WorkingHours(TimeSpan.FromHours(7))), CancellationToken.None).GetAwaiter().GetResult();
        Assert.Null(change.Refusal);
    }

    private static int _trips;

    /// <summary>A vehicle or driver of the own village.</summary>
    public static long AddCrew(ApiHost host, RosterKind kind) => host.Services.GetRequiredService<IAmbulanceRoster>()
        .WriteAsync(Village(ApiHost.Own), kind, id: null, new RosterDetails(kind.ToString()), basedOn: null, CancellationToken.None).GetAwaiter().GetResult().Written!.Id;

    /// <summary>The vehicle or driver of the own village that was there first and that nobody removes: a roster has room for some hundreds only.</summary>
    public static long AnyCrew(ApiHost host, RosterKind kind) => host.Services.GetRequiredService<IAmbulanceRoster>()
        .ListAsync(Village(ApiHost.Own), CancellationToken.None).GetAwaiter().GetResult().Where(entry => entry.Kind == kind).MinBy(entry => entry.Id)?.Id ?? AddCrew(host, kind);

    /// <summary>A trip of the own village at a time at which no other one is.</summary>
    public static long AddTrip(ApiHost host, bool isAccepted)
    {
        var wanted = host.Time.GetUtcNow().AddDays(1).AddHours(3 * Interlocked.Increment(ref _trips));
        var id = Add(host, "ambulans-terjadwal", new RequestContent
        {
            Values = new Dictionary<string, IReadOnlyList<string>> { ["wanted_at"] = [wanted.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)] },
        }).Id;
        if (isAccepted)
        {
            var actor = new RequestActor("Petugas", "k", host.Time.GetUtcNow());
            Assert.Null(host.Services.GetRequiredService<IServiceRequests>().ChangeAsync(
                Village(ApiHost.Own), id, r => TripDecisions.Move(r, TripState.Accepted, actor, RequestNotes.None), CancellationToken.None).GetAwaiter().GetResult().Refusal);
        }

        return id;
    }

    /// <summary>Somebody who asks for the way to the hospital tomorrow.</summary>
    public static ServiceRequest AddTransport(ApiHost host, string village = ApiHost.Own, string help = "transport", TrackingCode? code = null) => Add(
        host, "rsud-bantuan",
        new RequestContent
        {
            Description = "Kontrol jantung",
            Address = "RT 03",
            Name = "Sari",
            Phone = "0812 0000 0000",
            Values = new Dictionary<string, IReadOnlyList<string>>
            {
                ["help"] = [help],
                ["wanted_at"] = [host.Time.GetUtcNow().AddDays(1).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)],
            },
        },
        code, village);

    /// <summary>Keeps a file with a request.</summary>
    public static void Attach(ApiHost host, long id, string village = ApiHost.Own) => Assert.Null(host.Services.GetRequiredService<IRequestAttachments>().AddAsync(
        Village(village), id, new AttachedFile(AttachmentType.Pdf, SamplePdfs.Plain), new RequestActor(RequestStep.ByResident, Key: null, host.Time.GetUtcNow()), ApiHost.Generous.Attachments, CancellationToken.None)
        .GetAwaiter().GetResult().Fault);

    /// <summary>Number of a public report of the own village.</summary>
    public static string AnyId(ApiHost host)
    {
        var requests = host.Services.GetRequiredService<IServiceRequests>();
        var found = requests.ListAsync(Village(ApiHost.Own), new RequestFilter { Types = ["pju-mati"] }, CancellationToken.None).GetAwaiter().GetResult();
        return (found.Count > 0 ? found[0].Id : Add(host, "pju-mati").Id).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A notice of a village that holds for half a day.</summary>
    public static VillageNotice AddNotice(ApiHost host, string village = ApiHost.Own)
    {
        var now = host.Time.GetUtcNow();
        var content = new NoticeContent("Banjir", "Jalan tergenang", null, null, "Met", "Avoid", "Immediate", "Moderate", "Observed", now, now.AddHours(12), "RW 03");
        return host.Services.GetRequiredService<IVillageNotices>().AddAsync(Village(village), content, replaces: null, "Petugas", "k", CancellationToken.None).GetAwaiter().GetResult()!;
    }

    /// <summary>A wifi point of a village.</summary>
    public static Facility AddFacility(ApiHost host, FacilityDetails? details = null, FacilityKeeper? keeper = null, string village = ApiHost.Own) =>
        host.Services.GetRequiredService<IFacilities>().WriteAsync(
            new FacilityChange
            {
                Village = Village(village),
                Details = details ?? new FacilityDetails { Kind = FacilityKind.Wifi, Name = "Wifi Balai", Latitude = -5.1135, Longitude = 105.321, Status = FacilityStatus.Working, Ssid = "Wifi-Kelurahan", IsFree = true },
                Keeper = keeper,
                By = "Petugas",
                ByKey = "k",
            },
            CancellationToken.None).GetAwaiter().GetResult().Written!;

    /// <summary>Keeps a request as it comes out of a check.</summary>
    public static ServiceRequest Add(ApiHost host, string type, RequestContent? content = null, TrackingCode? code = null, string village = ApiHost.Own)
    {
        var now = host.Time.GetUtcNow();
        return host.Services.GetRequiredService<IServiceRequests>().AddAsync(
            new NewRequest
            {
                Village = Village(village),
                Type = RequestTypes.Find(type)!,
                Content = content ?? new RequestContent { Description = "Lampu mati", Latitude = -5.1, Longitude = 105.3 },
                Channel = RequestChannel.Resident,
                Code = code ?? TrackingCode.Create(),
                ReceivedAt = now,
                DueAt = now.AddDays(3),
            },
            CancellationToken.None).GetAwaiter().GetResult();
    }
}
