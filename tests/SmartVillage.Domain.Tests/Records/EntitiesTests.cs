using SmartVillage.Domain.Records;

namespace SmartVillage.Domain.Tests.Records;

/// <summary>Stored records are decoded by ordinal for years: these lists may grow at their ends and change in no other way.</summary>
public sealed class EntitiesTests
{
    [Theory]
    [InlineData("areas", 1, "issues hamlet rw rt level head latitude longitude")]
    [InlineData("families", 2, "issues familyCardNumber head area address socialClass registeredDate cardPrintedAt")]
    [InlineData("residents", 3, "issues nik name family familyRelationship householdNumber householdRole sex birthPlace birthDate religion educationAttained educationOngoing"
        + " occupation maritalStatus citizenship passportNumber passportExpiryDate permitNumber countryOfOrigin fatherNik motherNik fatherName motherName bloodType area"
        + " residency lifeStatus previousAddress currentAddress birthCertificate marriageCertificate marriageDate divorceCertificate divorceDate phone email telegram"
        + " preferredChannel previousFamilyCardNumber idCardType idCardStatus idCardPlace idCardDate cardTag insurance insuranceNumber employmentInsuranceNumber ethnicity"
        + " literacy note birthTime birthFacility birthKind birthOrder birthAttendant birthWeight birthLength photoFile latitude longitude")]
    [InlineData("residentEvents", 4, "issues resident kind eventAt reportedAt place time deathCause deathCertifier deathCertificate destination moveKind arrivalPurpose note"
        + " familyCardNumber familyHeadName")]
    [InlineData("familyEvents", 5, "issues family kind eventAt resident residentEvent")]
    [InlineData("households", 6, "issues householdNumber head registeredAt socialClass surveyNumber registeredInWelfareList")]
    [InlineData("benefits", 7, "issues name target description startDate endDate status fundingSource")]
    [InlineData("benefitParticipants", 8, "issues benefit participant cardNik cardName cardBirthPlace cardBirthDate cardAddress cardNumber cardResident")]
    [InlineData("categories", 9, "issues name slug status")]
    [InlineData("sellers", 10, "issues resident phone latitude longitude zoom status")]
    [InlineData("products", 11, "issues seller category name price unit discountKind discount description photos status createdAt updatedAt")]
    [InlineData("selfServiceAccounts", 12, "issues resident active createdAt")]
    [InlineData("letterRequests", 13, "issues resident letterType status createdAt updatedAt")]
    [InlineData("complaints", 14, "issues parent status title text photoFile createdAt updatedAt reporter")]
    public void Ordinals_never_change(string entity, int number, string fields)
    {
        var definition = Entities.Get(entity);

        Assert.Equal(number, definition.Number);
        Assert.Equal(fields.Split(' '), definition.Fields.Take(fields.Split(' ').Length).Select(f => f.Name));
        Assert.All(definition.Fields, field => Assert.Equal(field, definition.Fields[field.Ordinal]));
    }

    [Fact]
    public void References_point_at_entities_and_codes_at_lists()
    {
        foreach (var field in Entities.All.SelectMany(e => e.Fields))
        {
            Assert.Equal(field.Kind is FieldKind.Reference or FieldKind.Code, field.Target is not null);
            if (field.Kind == FieldKind.Reference)
            {
                Assert.Contains(Entities.All, e => e.Name == field.Target);
            }
        }
    }

    [Fact]
    public void What_counting_needs_is_read_before_residents()
    {
        int At(EntityDefinition entity) => Entities.All.ToList().IndexOf(entity);

        Assert.All([Entities.Areas, Entities.Families, Entities.FamilyEvents, Entities.ResidentEvents, Entities.Households, Entities.SelfServiceAccounts], e => Assert.True(At(e) < At(Entities.Residents)));
        Assert.All([Entities.Benefits, Entities.BenefitParticipants], e => Assert.True(At(e) > At(Entities.Residents)));
    }

    [Fact]
    public void Numbers_that_identify_a_person_are_protected()
    {
        var names = new[] { "nik", "fatherNik", "motherNik", "familyCardNumber", "previousFamilyCardNumber", "participant", "cardNik" };

        var fields = Entities.All.SelectMany(e => e.Fields).Where(f => names.Contains(f.Name)).ToList();

        Assert.NotEmpty(fields);
        Assert.All(fields, f => Assert.Equal(FieldProtection.IdentityNumber, f.Protection));
    }
}
