using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Versioning;
using Notifier.Core.Plugins.Inspection;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Plugins;

/// <summary>A category filter written as metadata, so that each test can get one thing wrong.</summary>
internal sealed class EmittedPlugin
{
    private const string Id = "test.emitted";

    public TypeAttributes Attributes { get; init; } = TypeAttributes.Public;

    public string MarkedId { get; init; } = Id;

    public PluginKind MarkedKind { get; init; } = PluginKind.CategoryFilter;

    public int Marks { get; init; } = 1;

    public bool Implements { get; init; } = true;

    public Type[][] Constructors { get; init; } = [[typeof(IPluginHost)]];

    public Type? Options { get; init; }

    public string? TargetFramework { get; init; }

    /// <summary>Writes it into a folder of its own and runs the preflight over it.</summary>
    public IReadOnlyList<string> Preflight()
    {
        var folder = Directory.CreateTempSubdirectory("notifier-emitted-").FullName;
        try
        {
            File.WriteAllText(
                Path.Combine(folder, "notifier-plugin.json"),
                $$"""{ "id": "{{Id}}", "name": "Emitted", "version": "1.0.0", "kind": "categoryFilter", "assembly": "Emitted.dll", "sdk": "[1.0,2)" }""");
            Write(Path.Combine(folder, "Emitted.dll"));
            return Core.Plugins.Inspection.Preflight.Check(folder).Problems;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Write(string path)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Emitted"), typeof(object).Assembly);
        if (TargetFramework is not null)
            assembly.SetCustomAttribute(new CustomAttributeBuilder(typeof(TargetFrameworkAttribute).GetConstructor([typeof(string)])!, [TargetFramework]));
        var module = assembly.DefineDynamicModule("Emitted");
        for (var i = 0; i < Math.Max(Marks, 1); i++)
            DefineClass(module.DefineType($"Emitted.Filter{i}", Attributes), marked: i < Marks);
        assembly.Save(path);
    }

    private void DefineClass(TypeBuilder type, bool marked)
    {
        if (marked)
            type.SetCustomAttribute(Mark());
        foreach (var parameters in Constructors)
        {
            var il = type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, parameters).GetILGenerator();
            il.Emit(OpCodes.Ret);
        }

        if (Implements)
            Implement(type, typeof(ICategoryFilter).GetMethod(nameof(ICategoryFilter.ClassifyAsync))!);
        type.CreateType();
    }

    private CustomAttributeBuilder Mark()
    {
        var constructor = typeof(NotifierPluginAttribute).GetConstructor([typeof(string), typeof(PluginKind)])!;
        return Options is null
            ? new CustomAttributeBuilder(constructor, [MarkedId, MarkedKind])
            : new CustomAttributeBuilder(constructor, [MarkedId, MarkedKind], [typeof(NotifierPluginAttribute).GetProperty(nameof(NotifierPluginAttribute.Options))!], [Options]);
    }

    private static void Implement(TypeBuilder type, MethodInfo contract)
    {
        type.AddInterfaceImplementation(contract.DeclaringType!);
        var method = type.DefineMethod(
            contract.Name, MethodAttributes.Public | MethodAttributes.Virtual, contract.ReturnType, [.. contract.GetParameters().Select(p => p.ParameterType)]);
        var il = method.GetILGenerator();
        il.Emit(OpCodes.Ldnull);
        il.Emit(OpCodes.Throw);
        type.DefineMethodOverride(method, contract);
    }
}
