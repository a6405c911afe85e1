using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.Tests.Rules;

/// <summary>Addresses as people write them; what is not sure is not found.</summary>
public sealed class MoveDestinationsTests
{
    private static readonly VillageCode Tejosari = Code("18.72.04.1002");

    private static readonly NeighbourVillage[] Villages =
    [
        Village("18.72.05.1003", "MARGODADI"), Village("18.72.01.1001", "METRO", isNamedLikeLarger: true), Village("18.72.03.1001", "YOSODADI"), Village("18.72.03.1002", "YOSOREJO"),
        Village("18.05.03.2001", "SUKAMAJU"), Village("18.07.01.2004", "SUKAMAJU"), Village("18.72.03.1003", "IRINGMULYO"), Village("18.72.02.1001", "KARANGREJO UTARA"), Village("18.72.02.1002", "KARANGREJO"),
    ];

    [Theory]
    [InlineData("Kelurahan Margodadi", 1, "MARGODADI")]
    [InlineData("JL. MELATI NO. 3, KEL. MARGODADI, KEC. METRO SELATAN, KOTA METRO", 2, "MARGODADI")]
    [InlineData("Margodadi, Metro Selatan, Metro", null, "MARGODADI")]
    [InlineData("rt 01 rw 02 kel karangrejo utara", null, "KARANGREJO UTARA")]
    [InlineData("KEL. METRO, METRO PUSAT", 2, "METRO")]
    [InlineData("MARGODADI", 1, "MARGODADI")]
    [InlineData("Jl. Raden Intan, Metro", 2, null)]
    [InlineData("JL. MARGODADI RAYA NO. 1, BANDUNG", 4, null)]
    [InlineData("Kelurahan Margodadi, Kota Bandung", 4, null)]
    [InlineData("Desa Sukamaju", 3, null)]
    [InlineData("Desa Sukamaju Jaya", 3, null)]
    [InlineData("BANDAR LAMPUNG", 3, null)]
    [InlineData("-", 1, null)]
    [InlineData(null, 1, null)]
    public void A_village_is_found_where_it_is_clear_that_it_is_meant(string? address, int? moveKind, string? expected) =>
        Assert.Equal(expected, MoveDestinations.Find(address, moveKind, Tejosari, Villages)?.Name);

    private static NeighbourVillage Village(string code, string name, bool isNamedLikeLarger = false) => new(Code(code), name, isNamedLikeLarger, new DateOnly(2026, 1, 1));

    private static VillageCode Code(string text) => VillageCode.TryParse(text, out var code) ? code : default;
}
