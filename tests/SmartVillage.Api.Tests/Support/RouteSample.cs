using System.Text;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Domain.Records;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Reading;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Services.Requests.Complaints;
using SmartVillage.Store.Access;
using SmartVillage.Store.Queries;
using SmartVillage.Sync.Runs;
using SmartVillage.Tests.Shared;

namespace SmartVillage.Api.Tests.Support;

/// <summary>A request for any route, with values that exist: made from the route itself, so that a route added tomorrow is tested without anybody thinking of it.</summary>
internal static class RouteSample
{
    private static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["ResidentSearch"] = """{"namePrefix":"warga"}""",
        ["RevealOrder"] = """{"fields":["nik"],"purpose":"Pencetakan surat pengantar"}""",
        ["NoticeOrder"] = """{"event":"Banjir","headline":"Jalan di RW 03 tergenang","expiresAt":"2026-03-02T12:00:00Z"}""",
        ["LetterOrder"] = """{"kind":"idCard","purpose":"Pencetakan surat pengantar"}""",
        ["ExportOrder"] = """{"purpose":"Penyusunan daftar warga"}""",
        ["ReviewDecision"] = """{"decision":"different"}""",
        ["ServiceVariationOrder"] = """{"variation":{"notice":{"id":"Loket tutup hari Jumat"}}}""",
        ["ServiceConfirmationOrder"] = "{}",
        ["FacilityOrder"] = """{"kind":"wifi","name":"Wifi Balai","latitude":-5.1135,"longitude":105.321,"ssid":"Wifi-Kelurahan","isFree":true}""",
        ["SellerCardOrder"] = """{"card":{"nib":{"number":"9120001234567","standing":"Claimed"}}}""",
        ["RequestOrder"] = """{"type":"pju-mati","place":{"address":"RT 03"}}""",
        ["TrackingOrder"] = """{"trackingCode":"0000-0000-0000-0000-0001"}""",
        ["TrackedAttachmentOrder"] = """{"trackingCode":"0000-0000-0000-0000-0003","attachment":1}""",
        ["RequestStageOrder"] = """{"to":"sent-to-dukcapil"}""",
        ["NibClaimOrder"] = """{"nib":"9120001234567","kbli":[{"code":"56102","version":2020}]}""",
        ["TripStateOrder"] = """{"to":"Accepted"}""",
        ["TripAssignmentOrder"] = """{"vehicle":1,"driver":2}""",
        ["TripOfRequestOrder"] = """{"destination":"RSUD","mobility":"walks","relation":"family"}""",
        ["VehicleOrder"] = """{"name":"Ambulans 2"}""",
        ["DriverOrder"] = """{"name":"Bu Ani"}""",
        ["PhoneListOrder"] = """{"purpose":"Dipasang di pos jaga"}""",
        ["DisasterExportOrder"] = """{"purpose":"Laporan bulanan BPBD"}""",
        ["ChannelUseOrder"] = """{"kind":"phone"}""",
        ["SatisfactionOrder"] = """{"trackingCode":"0000-0000-0000-0000-0002","marks":[4,3,4,4,3,4,4,3,4]}""",
        ["RequestStateOrder"] = """{"to":"Verified"}""",
        ["ComplaintAnswerOrder"] = """{"to":"InProgress","answer":"Petugas datang besok pagi."}""",
        ["RequestNoteOrder"] = """{"internalNote":"Suku cadang ada."}""",
        ["RequestAssignmentOrder"] = """{"to":"Pak Operator"}""",
        ["RequestMergeOrder"] = """{"into":1}""",
        ["CitizenLoginOrder"] = """{"credential":"1872044501909999","pin":"123456"}""",
        ["CitizenSessionOrder"] = """{"session":"sesi-uji-0001"}""",
        ["CitizenSessionEndOrder"] = """{"session":"sesi-lama"}""",
        ["CitizenLetterOrder"] = """{"session":"sesi-uji-0001","letter":"9"}""",
        ["LetterRequestOrder"] = """{"session":"sesi-uji-0001","kind":"surat-usaha","phone":"0812 0000 0000","values":{"form_nama_usaha":["Warung"]}}""",
        ["CitizenItemOrder"] = """{"session":"sesi-uji-0001","id":"9"}""",
        ["CitizenMessagesOrder"] = """{"session":"sesi-uji-0001"}""",
        ["CitizenMessageOrder"] = """{"session":"sesi-uji-0001","subject":"Tanya","text":"Kapan buka?"}""",
        ["CitizenNewsOrder"] = """{"session":"sesi-uji-0001","slug":"kerja-bakti"}""",
        ["CitizenCommentOrder"] = """{"session":"sesi-uji-0001","article":"3","text":"Terima kasih."}""",
        ["CitizenDeviceOrder"] = """{"session":"sesi-uji-0001","device":"ponsel-1","token":"kata-firebase"}""",
        ["PinChangeOrder"] = """{"session":"sesi-uji-0001","pin":"123456","newPin":"654321"}""",
        ["PinForgottenOrder"] = """{"email":"warga@contoh.id"}""",
        ["PinResetOrder"] = """{"token":"kata-dari-tautan","email":"warga@contoh.id","newPin":"654321"}""",
        ["BillOrder"] = """{"nop":"18.72.010.002.003-0004.0","taxYear":2026,"ownerWord":"Sari"}""",
        ["OfficeBillOrder"] = """{"nop":"187201000200300040","taxYear":2026,"purpose":"Pencocokan bukti bayar"}""",
        ["ResidentCheckOrder"] = """{"consent":"permohonan 12","consentGivenAt":"2026-03-01T08:00:00Z","purpose":"Bantuan kartu tidak aktif"}""",
        ["BookingOrder"] = """{"bookingCode":"16032021A001"}""",
        ["HealthFacilityOrder"] = """{"organizationId":"10000004"}""",
        ["HandOverOrder"] = """{"service":"LAMPU"}""",
        ["LicenseOrder"] = """{"licenseId":"I-202601011200000000001"}""",
        ["NibOrder"] = """{"nib":"9120001234567"}""",
        ["ReferenceListOrder"] = """{"list":"32"}""",
        ["CorrectionsOrder"] = """{"corrections":[{"clientId":"uji-1","resident":7,"fields":[{"field":"ethnicity","base":"Lampung","value":"Jawa"}]}]}""",
        ["CorrectionStepOrder"] = """{"action":"Submit"}""",
        ["PurposeOrder"] = """{"purpose":"Pengisian perubahan data"}""",
        ["ImportOutcomeOrder"] = """{"succeeded":1,"failed":0}""",
        ["ExceptionOrder"] = """{"kind":"Other","reason":"Menunggu KK baru","until":"2026-06-30"}""",
        ["CampaignOrder"] = """{"kind":"Extra","rules":["NIK-07"]}""",
        ["VisitsOrder"] = $$"""{"visits":[{"task":"{{Campaigns.Task}}","day":"2026-03-02","outcome":"Unchanged","clientId":"hp-1"}]}""",
        ["AssignmentOrder"] = """{"area":1,"people":["Pak Udin"]}""",
        ["FoundFamilyOrder"] = """{"area":1}""",
        ["SecondFactorOrder"] = """{"code":"123456"}""",
        ["ApprovalOrder"] = """{"decision":"reject"}""",
    };

    /// <summary>Classes that call routes of the shared host in turn: what one of them closes, another one would need open.</summary>
    public const string OneAtATime = "routes of the shared host";

    /// <summary>Line between the parts of a sample with a file.</summary>
    public const string Part = "--limit";

    public static string? BodyOf(ApiRoute route) =>
        route.Name == "enterFilledSheets" ? List(Campaigns.FilledList()) : route.IsUpload ? Upload(route) : route.Form.Count > 0 ? $"jurisdiction_id={ApiHost.Own}&service_code=pju-mati&lat=-5.1135&long=105.3210" : route.Body is null ? null : Bodies[route.Body];

    public static string PathOf(ApiHost host, ApiRoute route, string village, Guid? run = null)
    {
        if (route.Pattern.EndsWith("/nib-check", StringComparison.Ordinal))
        {
            GiveNib(host);
        }

        if (route.Name == "startCampaign")
        {
            Campaigns.CloseAll(host);
        }
        else if (route.Name == "enterFilledSheets" || (route.Right is { } right && RolePolicy.Has(ApiRoles.Enumerator, right)))
        {
            Campaigns.Open(host, ApiHost.Own);
        }

        var path = route.Path
            .Replace("{format}", "json", StringComparison.Ordinal)
            .Replace("{service_code}", "pju-mati", StringComparison.Ordinal)
            .Replace("{service_request_id}", Reports.AnyId(host), StringComparison.Ordinal)
            .Replace("{token}", Reports.AnyId(host), StringComparison.Ordinal)
            .Replace("{code}", village, StringComparison.Ordinal)
            .Replace("{attachment}", "1", StringComparison.Ordinal)
            .Replace("{n}", "1", StringComparison.Ordinal)
            .Replace("{photo}", "1", StringComparison.Ordinal)
            .Replace("{listing}", route.Pattern.Contains("{listing}", StringComparison.Ordinal) ? $"{Market(host).Id}" : string.Empty, StringComparison.Ordinal)
            .Replace("{seller}", route.Pattern.Contains("{seller}", StringComparison.Ordinal) ? $"{Market(host).Seller}" : string.Empty, StringComparison.Ordinal)
            .Replace("{topic}", "religion", StringComparison.Ordinal)
            .Replace("{service}", "pbb", StringComparison.Ordinal)
            .Replace("{id}", route.Pattern.StartsWith("/sync-runs", StringComparison.Ordinal) ? $"{run ?? Guid.Empty}" : $"{IdFor(host, route, village)}", StringComparison.Ordinal);
        var required = route.Query.Where(q => q.Required || q.Name == "jurisdiction_id").Select(q => $"{q.Name}={(q.Required ? "1" : village)}").ToArray();
        return required.Length == 0 ? path : $"{path}?{string.Join('&', required)}";
    }

    private static string List(byte[] file) =>
        $"{Part}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.xlsx\"\r\n\r\n{Encoding.Latin1.GetString(file)}\r\n{Part}--\r\n";

    /// <summary>The fields of the route with what its documentation shows, and a file that it takes.</summary>
    private static string Upload(ApiRoute route)
    {
        var file = route.Name == "sendCitizenComplaint" ? Encoding.Latin1.GetString(SamplePictures.Jpeg()) : SamplePdfs.PlainText;
        var fields = route.Form.Where(field => !field.IsFile).Select(field => $"{Part}\r\nContent-Disposition: form-data; name=\"{field.Name}\"\r\n\r\n{field.Example}\r\n");
        return $"{string.Concat(fields)}{Part}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n{file}\r\n{Part}--\r\n";
    }

    /// <summary>A run of the own village that waits for a decision, with a receipt of its own.</summary>
    public static async Task<Guid> WaitingRunAsync(ApiHost host, Guid? runId = null)
    {
        var log = host.Services.GetRequiredService<IRunLog>();
        var id = runId ?? Guid.CreateVersion7(host.Time.GetUtcNow());
        await log.StartAsync(new RunStart(id, "uji", ApiHost.Own, "manual", "uji", host.Time.GetUtcNow()), CancellationToken.None);
        await log.FinishAsync(
            new RunReport
            {
                RunId = id,
                Source = "uji",
                Village = ApiHost.Own,
                Outcome = RunOutcome.AwaitingApproval,
                Edition = 1,
                Gates = [new("removed", "residents", 90, 50, "Banyak hilang.")],
                Rebinding = new Dictionary<string, Rebinding>(StringComparer.Ordinal) { ["residents"] = new(80, 0, 1, 2, 3, 4, 90) },
            },
            "hash",
            CancellationToken.None);
        return id;
    }

    /// <summary>A question about two people of a village that nobody has answered.</summary>
    public static long OpenReview(ApiHost host, string village = ApiHost.Own)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={host.Files.Population};Default Timeout=10");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            INSERT INTO identity_reviews (village_id, edition, entity, removed_id, new_source_key, reason)
            SELECT id, edition, 'residents', 1, 2, 'name-birth-mother' FROM villages WHERE code = $code RETURNING id
            """;
        command.Parameters.AddWithValue("$code", village);
        return command.ExecuteScalar() as long? ?? 1;
    }

    /// <summary>A number on the seller's card that can be checked.</summary>
    private static void GiveNib(ApiHost host) => host.Services.GetRequiredService<ISellerCards>().AppendAsync(
        new SellerCardChange
        {
            Village = Reports.Village(ApiHost.Own),
            Seller = Market(host).Seller,
            By = "uji",
            ByKey = "uji",
            Details = new SellerCardDetails { Nib = new BusinessNumber("9120001234567", NibStanding.Claimed) },
        },
        CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>What is sold in the own village.</summary>
    public static Listing Market(ApiHost host)
    {
        using var reading = host.Services.GetRequiredService<IMarketplaceReader>().Open();
        return reading.ReadListings(ApiHost.Own).First();
    }

    private static long IdFor(ApiHost host, ApiRoute route, string village)
    {
        var name = route.Pattern.Split('/') is [_, _, _, var resource, ..] ? resource : string.Empty;
        if (route.Pattern.EndsWith("/answer", StringComparison.Ordinal) || route.Pattern.EndsWith("/photo", StringComparison.Ordinal))
        {
            using var edition = host.Services.GetRequiredService<PopulationQueries>().Open();
            return ComplaintRequests.NumberOf(edition.FindIds(Entities.Complaints, edition.FindVillage(ApiHost.Own)!.Id, [1]).GetValueOrDefault(1, 1));
        }

        if (route.Pattern.EndsWith("/requests/{id}/trip", StringComparison.Ordinal))
        {
            return Reports.AddTransport(host, village == ApiHost.Other ? village : ApiHost.Own).Id;
        }

        if (name == "requests")
        {
            var type = route.Pattern.Contains("/nib", StringComparison.Ordinal) ? "nib-bantuan" : route.Pattern.EndsWith("/stage", StringComparison.Ordinal) ? "kependudukan-surat" : "pju-mati";
            var nib = route.Pattern.EndsWith("/check", StringComparison.Ordinal) ? new NibClaim("9120001234567", null, []) : null;
            var id = Reports.Add(host, type, new RequestContent { Address = "RT 04", Nib = nib }, village: village == ApiHost.Other ? village : ApiHost.Own).Id;
            if (route.Pattern.Contains("{attachment}", StringComparison.Ordinal))
            {
                Reports.Attach(host, id, village == ApiHost.Other ? village : ApiHost.Own);
            }

            return id;
        }

        if (name == "corrections")
        {
            return Proposals.Add(host, village == ApiHost.Other ? village : ApiHost.Own).Id;
        }

        if (name == "import-batches")
        {
            return Proposals.AddBatch(host, village == ApiHost.Other ? village : ApiHost.Own).Id;
        }

        if (name == "notices")
        {
            return Reports.AddNotice(host, village == ApiHost.Other ? village : ApiHost.Own).Id;
        }

        if (name == "facilities")
        {
            return Reports.AddFacility(host, village: village == ApiHost.Other ? village : ApiHost.Own).Id;
        }

        if (name == "ambulance")
        {
            var kind = route.Pattern.Contains("/drivers/", StringComparison.Ordinal) ? RosterKind.Driver : RosterKind.Vehicle;
            return route.Pattern.Contains("/trips/", StringComparison.Ordinal) ? Reports.AddTrip(host, isAccepted: route.Pattern.EndsWith("/assignment", StringComparison.Ordinal))
                : route.Method == "DELETE" ? Reports.AddCrew(host, kind)
                : Reports.AnyCrew(host, kind);
        }

        if (name == "quality" && route.Pattern.Contains("/residents/", StringComparison.Ordinal))
        {
            name = Entities.Residents.Name;
        }

        if (name == "quality")
        {
            return Findings.SampleOf(host, route, village == ApiHost.Other ? village : ApiHost.Own);
        }

        // A campaign is not opened where one is to be started.
        if (name == "mutakhiran" && route.Pattern.Contains("{id}", StringComparison.Ordinal))
        {
            return route.Pattern.Contains("/events/", StringComparison.Ordinal) ? Campaigns.HeardEvent(host, village) : Campaigns.Open(host, village);
        }

        if (name == "identity-reviews")
        {
            return OpenReview(host, village);
        }

        if (Entities.All.FirstOrDefault(e => e.Name == name) is not { } entity)
        {
            return 1;
        }

        using var reader = host.Services.GetRequiredService<PopulationQueries>().Open();
        return reader.FindIds(entity, reader.FindVillage(ApiHost.Own)!.Id, [1])[1];
    }
}
