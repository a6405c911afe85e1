using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests;

namespace SmartVillage.Services.Facilities;

/// <summary>Reports of residents about a facility: one that names a point needs no other place, and a point with open reports is not said to work.</summary>
public sealed class FacilityReports(IFacilities facilities, IServiceRequests requests)
{
    /// <summary>Type of the report that wifi does not work.</summary>
    public const string WifiOff = "wifi-mati";

    /// <summary>Its field for the number of the point.</summary>
    public const string PointField = "point_id";

    // Far beyond what one village has open; more would not change what is shown.
    private const int MostReports = 1000;

    private static readonly RequestState[] Open = [.. Enum.GetValues<RequestState>().Where(state => !RequestWorkflow.IsClosed(state))];

    /// <summary>The draft with the place of the point that it names; a point that the village does not have becomes a fault.</summary>
    public async Task<RequestDraft> PlaceAsync(VillageCode village, RequestDraft draft, List<RequestFault> faults, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(faults);
        if (draft.Type != WifiOff || draft.Values.GetValueOrDefault(PointField) is not [{ } text] || !long.TryParse(text, out var id))
        {
            return draft;
        }

        if ((await facilities.ListAsync(village, cancellationToken)).FirstOrDefault(f => f.Id == id && f.Details.Kind == FacilityKind.Wifi) is not { } point)
        {
            faults.Add(new RequestFault(PointField, new("Titik wifi ini tidak ada. Pilih dari daftar fasilitas desa, atau kosongkan dan sebut tempatnya.", "There is no such wifi point. Choose one from the list, or leave it empty and say where.")));
            return draft;
        }

        return draft with { Content = draft.Content with { Latitude = point.Details.Latitude, Longitude = point.Details.Longitude, Address = draft.Content.Address ?? point.Details.Name } };
    }

    /// <summary>Open reports by facility.</summary>
    public async Task<IReadOnlyDictionary<long, OpenReports>> ListOpenAsync(VillageCode village, CancellationToken cancellationToken)
    {
        var filter = new RequestFilter { Types = [WifiOff], States = Open, WithMerged = true, Take = MostReports };
        return (await requests.ListAsync(village, filter, cancellationToken))
            .Where(r => r.Content?.Values.GetValueOrDefault(PointField) is [var text] && long.TryParse(text, out _))
            .GroupBy(r => long.Parse(r.Content!.Values[PointField][0], System.Globalization.CultureInfo.InvariantCulture))
            .ToDictionary(g => g.Key, g => new OpenReports(g.Count(), g.Min(r => r.ReceivedAt)));
    }
}

/// <summary>Reports about one facility that nobody has closed.</summary>
/// <param name="Count">How many.</param>
/// <param name="Since">When the first of them came.</param>
public sealed record OpenReports(int Count, DateTimeOffset Since);
