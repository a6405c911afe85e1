using System.Globalization;
using System.Text;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Residents;
using SmartVillage.Api.Services;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;

namespace SmartVillage.Api.Ambulance;

/// <summary>What an officer prints for the day on which the network or the computer is away: whom to call, and which trips are planned.</summary>
internal sealed class AmbulancePhoneListEndpoints(IServiceRequests requests, IAmbulanceRoster roster, ApiOptions options) : IEndpointGroup
{
    private const int Most = 500;
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(3);
    private static readonly string[] Types = [.. RequestTypes.All.Where(t => t.HasTrip).Select(t => t.Code)];

    public IEnumerable<ApiRoute> Routes =>
    [
        new("POST", "/villages/{code}/ambulance/phone-list", "exportAmbulancePhoneList", ExportAsync)
        {
            Tag = AmbulanceBoardEndpoints.Tag,
            Summary = "Daftar telepon ambulans untuk dicetak: kendaraan, pengemudi, dan perjalanan tiga hari ke depan",
            Description = "Teks biasa dengan tanda air. Memuat nama dan nomor orang: simpan di tempat terkunci, musnahkan bila sudah ada yang baru.",
            Right = Right.ManageRequests,
            Identified = true,
            Sensitive = true,
            Action = "ekspor",
            Body = "PhoneListOrder",
            Media = ["text/plain"],
            NeedsEdition = false,
            ServesConfigured = true,
        },
    ];

    private async Task<IResult> ExportAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (_, problem) = await Purpose.ReadOrderAsync(request, AmbulanceJsonContext.Default.PhoneListOrder, options, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var village = CatalogDesk.CodeOf(request);
        var entries = await roster.ListAsync(village, cancellationToken);
        var open = await requests.ListAsync(village, new RequestFilter { Types = Types, States = RequestWorkflow.Open, Take = Most }, cancellationToken);
        return new PhoneList(request, entries, [.. open.Where(r => r.Trip is { } t && t.StartsAt < request.Now + Ahead).OrderBy(r => r.Trip!.StartsAt)], request.Purpose!);
    }

    /// <summary>The list as text: every printer can print it.</summary>
    private sealed class PhoneList(ApiRequest request, IReadOnlyList<RosterEntry> roster, IReadOnlyList<ServiceRequest> trips, string purpose) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) =>
            new HandedFile(Encoding.UTF8.GetBytes(Write()), "text/plain; charset=utf-8", $"ambulans-{request.Village.Code}-{request.Today:yyyyMMdd}.txt").ExecuteAsync(httpContext);

        private string Write()
        {
            var text = new StringBuilder();
            text.AppendLine("KEADAAN DARURAT: 119 atau 112").AppendLine();
            text.Append("Ambulans ").Append(request.Village.Profile.Name).Append(", dicetak ").AppendLine(Local(request.Now));
            text.Append(CultureInfo.InvariantCulture, $"Diambil oleh {request.Caller.Name} ({request.Caller.Role}) untuk: {purpose}").AppendLine().AppendLine();
            WriteCrew(text, "KENDARAAN", RosterKind.Vehicle);
            WriteCrew(text, "PENGEMUDI", RosterKind.Driver);
            text.AppendLine("PERJALANAN");
            foreach (var trip in trips)
            {
                WriteTrip(text, trip);
            }

            return text.Append(trips.Count == 0 ? $"  (tidak ada){Environment.NewLine}" : string.Empty).ToString();
        }

        private void WriteCrew(StringBuilder text, string title, RosterKind kind)
        {
            text.AppendLine(title);
            foreach (var entry in roster.Where(e => e.Kind == kind))
            {
                text.Append("  ").AppendLine(string.Join("  ", new[] { Line(entry.Details.Name), Line(entry.Details.Plate), Line(entry.Details.Phone) }.Where(t => t.Length > 0)));
            }

            text.AppendLine();
        }

        private void WriteTrip(StringBuilder text, ServiceRequest request)
        {
            var (trip, content) = (request.Trip!, request.Content);
            var destination = content?.Values.GetValueOrDefault("destination") is [var to, ..] ? to : null;
            text.Append(CultureInfo.InvariantCulture, $"  {Local(trip.StartsAt)}  no. {request.Id}  {trip.State}  {NameOf(trip.Vehicle)}  {NameOf(trip.Driver)}").AppendLine();
            text.Append("      ").Append(Line(content?.Address)).Append(" -> ").Append(Line(destination)).Append("  ").Append(Line(content?.Name)).Append("  ").AppendLine(Line(content?.Phone));
        }

        private string NameOf(long? id) => id is { } number ? Line(roster.FirstOrDefault(e => e.Id == number)?.Details.Name) : "-";

        private string Local(DateTimeOffset at) => at.ToOffset(request.Offset).ToString("dd-MM-yyyy HH.mm", CultureInfo.InvariantCulture);

        /// <summary>One line, whatever was written: a line end must not begin a line of its own.</summary>
        private static string Line(string? text) => text is null ? string.Empty : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
