using CsCheck;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Services.Requests;

namespace SmartVillage.Marketplace.Tests.Sellers;

public sealed class SellerCardRulesTests
{
    [Fact]
    public void An_empty_card_and_a_full_one_can_be_written()
    {
        Assert.Empty(SellerCardRules.Check(new SellerCardDetails(), before: null));
        Assert.Empty(SellerCardRules.Check(
            new SellerCardDetails
            {
                Name = "Warung Melati",
                Hours = "Mo-Fr 08:00-16:00, Sa 09:00-12:00",
                DeliveryArea = "Metro Timur",
                Nib = new BusinessNumber("9120001234567", NibStanding.Claimed),
                Kbli = [new KbliCode("56102", 2020), new KbliCode("56102", 2025)],
                Halal = new PaperClaim("ID18110000000000001", SeenByOfficer: true),
                Pirt = new PaperClaim("2061872010001-30", SeenByOfficer: false),
            },
            before: null));
    }

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var faults = SellerCardRules.Check(
            new SellerCardDetails { Name = " ", Hours = "x", Nib = new BusinessNumber("0000000000000", NibStanding.DocumentSeen), Kbli = [new KbliCode("5610", 2020)] }, before: null);

        Assert.Equal(["name", "hours", "nib.number", "nib.checkedOn", "kbli"], faults.Select(f => f.Split(':')[0]));
    }

    [Fact]
    public void A_verified_number_may_stay_but_not_be_claimed()
    {
        var verified = new SellerCardDetails { Nib = new BusinessNumber("9120001234567", NibStanding.VerifiedByOss, new DateOnly(2026, 1, 1)) };

        Assert.Empty(SellerCardRules.Check(verified with { Name = "Warung" }, verified));
        Assert.NotEmpty(SellerCardRules.Check(verified, before: null));
        Assert.NotEmpty(SellerCardRules.Check(verified with { Nib = verified.Nib with { Number = "9120001234568" } }, verified));
    }

    [Fact]
    public void Whatever_is_typed_a_name_that_passes_holds_no_markup_and_no_identity_number() => Gen.String.Sample(name =>
    {
        if (SellerCardRules.Check(new SellerCardDetails { Name = name }, before: null).Count == 0)
        {
            Assert.DoesNotContain(name, c => char.IsControl(c) || c is '<' or '>');
            Assert.False(Domain.Privacy.DigitRun.HoldIdentity(name));
        }
    });
}
