using SmartVillage.Domain.Areas;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Catalog.Variations;

namespace SmartVillage.Services.Tests.Catalog;

/// <summary>Villages and what their operators say.</summary>
internal static class Places
{
    public static readonly DateTimeOffset Now = new(2026, 9, 1, 3, 0, 0, TimeSpan.Zero);

    public static readonly ServicePlace Tejosari = At("18.72.04.1002", "Tejosari");

    /// <summary>In another district of the same city.</summary>
    public static readonly ServicePlace Imopuro = At("18.72.01.1001", "Imopuro");

    /// <summary>In a city of which no file knows anything.</summary>
    public static readonly ServicePlace Elsewhere = At("52.01.14.2005", "Contoh");

    public static ServiceCatalog Catalog => new(new DirectoryOnly());

    public static ServicePlace At(string code, string name) =>
        new() { Code = VillageCode.TryParse(code, out var parsed) ? parsed : throw new ArgumentException("Not a code.", nameof(code)), Name = name };

    public static ServiceVariation Says(ServiceCode service, EntryOverlay overlay, DateTimeOffset? confirmedAt = null) => new()
    {
        Service = service,
        Revision = 1,
        At = Now,
        By = "Operator",
        ByKey = "a1b2c3d4e5f6",
        Kind = VariationKind.Edited,
        Overlay = overlay,
        ConfirmedAt = confirmedAt,
        ConfirmedBy = confirmedAt is null ? null : "Operator",
    };
}
