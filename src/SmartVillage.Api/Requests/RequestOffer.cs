using SmartVillage.Api.Services;
using SmartVillage.Services;
using SmartVillage.Services.Requests;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Requests;

/// <summary>What can be asked for in a village: reports about its places, and what its services take into a queue. Nobody waits for an answer that nobody gives.</summary>
internal sealed class RequestOffer(CatalogDesk desk)
{
    /// <summary>The types, each with the office that answers.</summary>
    public async Task<IReadOnlyList<OfferedType>> ListAsync(VillageInfo village, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var entries = (await desk.ListAsync(village, now, cancellationToken)).ToDictionary(e => e.Code);
        return
        [
            .. from type in RequestTypes.All
               let entry = type.Service is { } service ? entries[service] : null
               where type.IsEverywhere || entry?.Mode >= AdapterMode.Queue
               select new OfferedType(type, entry?.Office.Id ?? village.Profile.Name),
        ];
    }
}

/// <summary>A type and who answers it.</summary>
internal sealed record OfferedType(RequestType Type, string Office);
