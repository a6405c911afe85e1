using SmartVillage.Adapters.OpenSid.Mapping.Entities;
using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Mapping;

/// <summary>The mapping of every entity.</summary>
internal static class EntityMappings
{
    /// <summary>Version of these rules; raised whenever one of them makes an unchanged row look different, so that such differences are not taken for changes (design: reinterpreted).</summary>
    public const int Version = 1;

    public static readonly IReadOnlyList<EntityMapping> All =
    [
        FamilyMappings.Areas, FamilyMappings.Families, FamilyMappings.FamilyEvents, EventMapping.Mapping, FamilyMappings.Households, ResidentMapping.Mapping,
        BenefitMappings.Benefits, BenefitMappings.Participants, MarketplaceMappings.Categories, MarketplaceMappings.Sellers, MarketplaceMappings.Products,
        SelfServiceMappings.Accounts, SelfServiceMappings.LetterRequests, SelfServiceMappings.Complaints,
    ];

    public static EntityMapping Of(EntityDefinition entity) => All.First(mapping => mapping.Entity == entity);
}
