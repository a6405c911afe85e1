using SmartVillage.App.Commands;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Errors;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.App.Mutakhiran;

/// <summary>Which village a command means.</summary>
internal static class CampaignVillages
{
    /// <summary>The village that was named, or nothing.</summary>
    public static VillageCode? Parse(string? text) => CommandScope.ParseVillage(text) is { } code && VillageCode.TryParseStored(code, out var village) ? village : null;

    /// <summary>The village that was named, or the only one there is.</summary>
    public static VillageCode One(CommandScope scope, string? text)
    {
        if (Parse(text) is { } named)
        {
            return named;
        }

        return scope.Get<IVillagePopulations>().List() is [var only]
            ? only.Code
            : throw new SmartVillageException("SV-APP-034", "Ada beberapa kelurahan, atau belum ada satu pun.", "Sebutkan kelurahannya dengan --village, misalnya --village 18.72.04.1002.");
    }
}
