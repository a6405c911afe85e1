using System.Text.Json.Serialization;
using SmartVillage.Api.Residents;
using SmartVillage.Api.Reviews;
using SmartVillage.Api.Runs;
using SmartVillage.Api.Services;
using SmartVillage.Api.Sources;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Hazards;

namespace SmartVillage.Api;

/// <summary>Bodies and typed answers, generated; numbers in strings are refused.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(ResidentSearch))]
[JsonSerializable(typeof(RevealOrder))]
[JsonSerializable(typeof(ExportOrder))]
[JsonSerializable(typeof(ApprovalOrder))]
[JsonSerializable(typeof(ReviewDecision))]
[JsonSerializable(typeof(RunContract))]
[JsonSerializable(typeof(SourceContract))]
[JsonSerializable(typeof(VillageHazards))]
[JsonSerializable(typeof(IReadOnlyList<SmartVillage.Services.Adapters.AdapterObservation>))]
[JsonSerializable(typeof(ServiceContract))]
[JsonSerializable(typeof(ServiceContract[]))]
[JsonSerializable(typeof(EmergencyGuide))]
[JsonSerializable(typeof(CoverageContract[]))]
[JsonSerializable(typeof(SmartVillage.Sync.Runs.RunReport))]
internal sealed partial class ApiJsonContext : JsonSerializerContext;
